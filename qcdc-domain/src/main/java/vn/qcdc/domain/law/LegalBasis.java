package vn.qcdc.domain.law;

import java.time.LocalDate;

/**
 * One clause of one legal instrument (căn cứ pháp lý), as an officer would cite it.
 *
 * @param instrument type and number, e.g. {@code Nghị quyết số 11-NQ/TU}
 * @param clause place within the instrument, e.g. {@code mục II.3 (4)}
 * @param issuer the body that issued the instrument
 * @param issuedOn the day of the instrument, not of its coming into force
 */
public record LegalBasis(String instrument, String clause, String issuer, LocalDate issuedOn) {}
