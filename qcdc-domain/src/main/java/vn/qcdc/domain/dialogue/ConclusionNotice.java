package vn.qcdc.domain.dialogue;

import java.time.LocalDate;

/**
 * What the Standing Board made of a session, in writing: it gives opinions to units to deal with
 * (thông báo kết luận).
 *
 * @param document its number, e.g. {@code 312-TB/TU}
 */
public record ConclusionNotice(String document, LocalDate issuedOn, String text) {}
