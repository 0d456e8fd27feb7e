package vn.qcdc.domain.portal;

import java.time.LocalDate;
import vn.qcdc.domain.matter.Kind;

/**
 * One thing that the portal hands over.
 *
 * @param externalId by which the portal knows it: {@code PAKN.yyyymmdd.nnnn}
 * @param unit code of the unit that is to take it in
 * @param subject in a few words, and nobody's name
 */
public record Sent(
    String externalId,
    String unit,
    Kind kind,
    LocalDate receivedOn,
    String field,
    String subject) {}
