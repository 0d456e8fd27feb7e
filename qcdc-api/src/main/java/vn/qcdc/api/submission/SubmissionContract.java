package vn.qcdc.api.submission;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Attempt;
import vn.qcdc.api.contract.model.FigureEntry;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.Submission;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.RawFigure;

/** Sheets as the contract shows them. */
final class SubmissionContract {

  private SubmissionContract() {}

  /**
   * @param mayCorrect whether the caller may send another revision
   */
  static Submission submission(
      BlankSheet blank, KeptSheet kept, List<Issue> findings, boolean mayCorrect) {
    return new Submission()
        .form(blank.form().code())
        .unit(UnitContract.MAP.ref(blank.unit()))
        .period(UnitContract.MAP.period(blank.period()))
        .status(Submission.StatusEnum.ACCEPTED)
        .revision(kept.revision().number())
        .receivedAt(kept.revision().receivedAt().atOffset(ZoneOffset.UTC))
        .submittedBy(kept.revision().submittedBy())
        .figures(kept.sheet().figures().entrySet().stream().map(SubmissionContract::entry).toList())
        .findings(findings)
        .allowedActions(mayCorrect ? List.of(Submission.AllowedActionsEnum.CORRECT) : List.of());
  }

  static Attempt attempt(vn.qcdc.domain.submission.Attempt attempt, List<Issue> issues) {
    boolean accepted = attempt.revision().isPresent();
    return new Attempt()
        .at(attempt.at().atOffset(ZoneOffset.UTC))
        .by(attempt.by())
        .outcome(accepted ? Attempt.OutcomeEnum.ACCEPTED : Attempt.OutcomeEnum.RETURNED)
        .revision(accepted ? attempt.revision().getAsInt() : null)
        .issues(issues);
  }

  static RawFigure raw(FigureEntry entry) {
    @Nullable Boolean nil = entry.getNil();
    return new RawFigure(
        entry.getMeasure(), entry.getValue(), nil != null && nil, entry.getNotApplicable());
  }

  private static FigureEntry entry(Map.Entry<String, Figure> cell) {
    FigureEntry entry = new FigureEntry().measure(cell.getKey());
    if (cell.getValue() instanceof Figure.Reported reported) {
      entry.setValue(reported.value());
    } else if (cell.getValue() instanceof Figure.Nil) {
      entry.setNil(true);
    } else if (cell.getValue() instanceof Figure.NotApplicable notApplicable) {
      entry.setNotApplicable(notApplicable.reason());
    }
    return entry;
  }
}
