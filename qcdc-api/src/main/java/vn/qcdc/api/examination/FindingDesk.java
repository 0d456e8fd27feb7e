package vn.qcdc.api.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.submission.SheetDesk;
import vn.qcdc.domain.examination.Explainer;
import vn.qcdc.domain.examination.FindingLife;
import vn.qcdc.domain.examination.Findings;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Which finding a call is about, and who the caller is to it. */
@ApplicationScoped
public class FindingDesk {

  @Inject Findings findings;
  @Inject Organisations organisations;
  @Inject SheetDesk sheetDesk;
  @Inject CurrentCaller caller;

  /**
   * A finding as the caller sees it.
   *
   * @param unit as it stood on the last day of the period
   */
  record Seen(KeptFinding finding, UnitSnapshot unit, Explainer person) {

    List<FindingLife.Action> allowed() {
      return new FindingLife(finding, person).allowed();
    }

    Seen as(KeptFinding later) {
      return new Seen(later, unit, person);
    }
  }

  private record Place(UnitId unit, LocalDate day) {}

  private record Known(UnitSnapshot unit, Explainer person) {}

  /** Whoever works for others is not told that there is one. */
  Seen find(long id) {
    return findings
        .find(id)
        .filter(finding -> caller.remit().covers(finding.sheet().unit()))
        .flatMap(finding -> seen(List.of(finding)).stream().findFirst())
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  /** Left out are those of units that a later decision took away before the end of the period. */
  List<Seen> seen(List<KeptFinding> found) {
    Organisation organisation = organisations.current();
    Map<Place, Optional<Known>> known = new HashMap<>();
    return found.stream()
        .flatMap(
            finding ->
                known
                    .computeIfAbsent(
                        place(finding.sheet()), place -> known(finding.sheet(), organisation))
                    .map(each -> new Seen(finding, each.unit(), each.person()))
                    .stream())
        .toList();
  }

  private Optional<Known> known(SheetKey sheet, Organisation organisation) {
    return organisation
        .asOf(sheet.period().lastDay(), Hierarchy.TERRITORY)
        .unit(sheet.unit())
        .map(
            unit ->
                new Known(
                    unit, Explainer.of(sheetDesk.chain(unit, sheet.period()), sheetDesk.person())));
  }

  private static Place place(SheetKey sheet) {
    return new Place(sheet.unit(), sheet.period().lastDay());
  }
}
