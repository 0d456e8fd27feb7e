package vn.qcdc.reporting.target;

import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.time.LocalDate;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.rollup.SampleRollup;
import vn.qcdc.domain.target.Evaluation;
import vn.qcdc.domain.target.SampleTargets;
import vn.qcdc.domain.target.Target;

/** Target 4 (works disclosed) of the district of Long Mỹ with its two communes. */
public final class SampleEvaluation {

  private SampleEvaluation() {}

  public static Evaluation disclosed(long ofVinhVien, long ofLuongTam, long worksEach) {
    return evaluate(
        works(VINH_VIEN, ofVinhVien, worksEach), works(LUONG_TAM, ofLuongTam, worksEach));
  }

  public static Evaluation withoutLuongTam(long disclosed, long works) {
    return evaluate(works(VINH_VIEN, disclosed, works));
  }

  /** Of one of the two heirs of a commune, nobody having stated how much each got. */
  public static Evaluation ofAnHeir() {
    LocalDate founded = LocalDate.of(2004, 1, 1);
    LocalDate reform = LocalDate.of(2025, 7, 1);
    SampleHistory history =
        new SampleHistory()
            .found(founded, Level.PROVINCE, 1)
            .found(founded, Level.COMMUNE, 2, 1)
            .found(reform, Level.COMMUNE, 3, 1)
            .found(reform, Level.COMMUNE, 4, 1)
            .split(reform, 2, 3, 4);
    Target target = SampleTargets.works();
    return target
        .versions()
        .get(0)
        .evaluate(
            target,
            SampleRollup.of(history.organisation())
                .with(works(new UnitId(2), 7, 7))
                .asOf(reform)
                .rate(new UnitId(3), target.versions().get(0).indicator(), "2023"));
  }

  private static Evaluation evaluate(SampleSheet... sheets) {
    Target target = SampleTargets.works();
    return target
        .versions()
        .get(0)
        .evaluate(
            target,
            SampleRollup.of(sheets).rate(LONG_MY, target.versions().get(0).indicator(), "2023"));
  }

  private static SampleSheet works(UnitId unit, long disclosed, long works) {
    return SampleSheet.of(SampleCatalogue.PLACES, unit, "2023")
        .value("WORKS", works)
        .value("WORKS_DISCLOSED", disclosed);
  }
}
