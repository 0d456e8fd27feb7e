package vn.qcdc.domain.matter;

import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_STANDING;
import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_SUCCESSOR;
import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_SUPERIOR;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;

/** Whether a matter may go to the unit that an act names. */
final class Addressee {

  private Addressee() {}

  /**
   * It has to stand on that day; what is inherited goes to an heir, a second complaint to whoever
   * is above.
   */
  static Optional<Finding> refusal(Move move, Matter matter, Organisation organisation) {
    @Nullable UnitId to = move.particulars().to();
    if (to == null) {
      return Optional.empty();
    }
    boolean stands = organisation.unit(to).flatMap(unit -> unit.nameOn(move.on())).isPresent();
    if (!stands) {
      return Optional.of(Finding.blocking(UNIT_NOT_STANDING, "/to", null, move.on().toString()));
    }
    return switch (move.act()) {
      case INHERIT -> unless(isHeir(to, matter, organisation), UNIT_NOT_SUCCESSOR);
      case OBJECT -> unless(isAbove(to, matter, move.on(), organisation), UNIT_NOT_SUPERIOR);
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> unless(boolean fits, FindingCode code) {
    return fits ? Optional.empty() : Optional.of(Finding.blocking(code, "/to", null, null));
  }

  private static boolean isAbove(
      UnitId to, Matter matter, LocalDate day, Organisation organisation) {
    UnitId decider = matter.lastHolder();
    return Arrays.stream(Hierarchy.values())
        .flatMap(each -> organisation.asOf(day, each).ancestors(decider).stream())
        .anyMatch(unit -> unit.id().equals(to));
  }

  private static boolean isHeir(UnitId to, Matter matter, Organisation organisation) {
    return organisation.successionsOf(matter.lastHolder()).stream()
        .anyMatch(succession -> succession.benefits(to));
  }
}
