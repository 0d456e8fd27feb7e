package vn.qcdc.domain.reception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Place;

/**
 * A reception as somebody claims it.
 *
 * @param place where in what was sent
 * @param unit code of the unit, or {@code scheme:code}
 */
public record ReceptionDraft(
    Place place,
    String unit,
    @Nullable String externalId,
    LocalDate day,
    ReceptionKind kind,
    Receiver receiver,
    Turnout turnout,
    Setting setting) {}
