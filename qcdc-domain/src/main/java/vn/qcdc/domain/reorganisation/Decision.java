package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;

/**
 * The decision by which an organisation changes.
 *
 * @param number as printed, e.g. {@code 1668/NQ-UBTVQH15}
 */
public record Decision(String number, String issuer, LocalDate issuedOn) {}
