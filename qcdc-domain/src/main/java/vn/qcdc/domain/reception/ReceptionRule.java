package vn.qcdc.domain.reception;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Validity;

/**
 * One version of what the law says on how often a leader receives in person (số buổi tiếp công dân
 * tối thiểu).
 *
 * @param code e.g. {@code FQ-CHAIR-COMM}
 * @param level of the unit; {@code null} for units of any level
 * @param times days of reception, at least
 * @param basis the clause
 */
public record ReceptionRule(
    String code,
    ReceiverRole role,
    @Nullable Level level,
    int times,
    Per per,
    String basis,
    Validity validity) {

  /** A Party secretary's receptions are kept with the territory of the committee. */
  boolean asks(UnitKind kind, Level of) {
    return (level == null || level == of)
        && kind == (role == ReceiverRole.AGENCY_HEAD ? UnitKind.AGENCY : UnitKind.TERRITORY);
  }
}
