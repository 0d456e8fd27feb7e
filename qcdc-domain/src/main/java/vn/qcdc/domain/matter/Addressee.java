package vn.qcdc.domain.matter;

import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_STANDING;
import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_SUCCESSOR;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;

/** Whether a matter may go to the unit that an act names. */
final class Addressee {

  private Addressee() {}

  /** It has to stand on that day; what is inherited goes to an heir. */
  static Optional<Finding> refusal(Move move, Matter matter, Organisation organisation) {
    @Nullable UnitId to = move.particulars().to();
    if (to == null) {
      return Optional.empty();
    }
    boolean stands = organisation.unit(to).flatMap(unit -> unit.nameOn(move.on())).isPresent();
    if (!stands) {
      return Optional.of(Finding.blocking(UNIT_NOT_STANDING, "/to", null, move.on().toString()));
    }
    return move.act() != Act.INHERIT || isHeir(to, matter, organisation)
        ? Optional.empty()
        : Optional.of(Finding.blocking(UNIT_NOT_SUCCESSOR, "/to", null, null));
  }

  private static boolean isHeir(UnitId to, Matter matter, Organisation organisation) {
    return organisation.successionsOf(matter.lastHolder()).stream()
        .anyMatch(succession -> succession.benefits(to));
  }
}
