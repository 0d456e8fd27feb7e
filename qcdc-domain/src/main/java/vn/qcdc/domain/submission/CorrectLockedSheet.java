package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.CORRECTION_CHANGES_NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.LifeCycle.Action;

/** Changes cells of a locked sheet by a numbered correction, and tells the corrections made. */
public final class CorrectLockedSheet {

  private final Sheets sheets;
  private final Steps steps;
  private final Attempts attempts;

  public CorrectLockedSheet(Sheets sheets, Steps steps, Attempts attempts) {
    this.sheets = sheets;
    this.steps = steps;
    this.attempts = attempts;
  }

  /**
   * The sheet stays locked, and as a whole passes the checks that every sheet passes; findings
   * point into {@code /figures}.
   *
   * @param changed the cells that are to be other than they are
   */
  public ActOutcome correct(Acting acting, Reason reason, List<RawFigure> changed) {
    SheetKey key = acting.blank().key();
    Optional<LatestSheet> latest = sheets.latestForUpdate(key);
    if (latest.isEmpty()) {
      return new ActOutcome.NothingThere();
    }
    Optional<Refusal> refusal =
        acting
            .lifeCycle(latest, steps.of(key, latest.get().number()))
            .refusal(Action.CORRECT_LOCKED);
    if (refusal.isPresent() && refusal.get() instanceof Refusal.OfPerson) {
      return new ActOutcome.Refused(refusal.get());
    }
    if (acting.hasSeenAnotherThan(latest.get())) {
      return new ActOutcome.Outdated();
    }
    return refusal
        .<ActOutcome>map(ActOutcome.Refused::new)
        .orElseGet(() -> correct(acting, latest.get(), reason, changed));
  }

  /** The first one first. */
  public List<Correction> corrections(SheetKey key, int offset, int limit) {
    List<Correction> told = new ArrayList<>();
    for (Step step : steps.corrections(key, offset, limit)) {
      KeptSheet before =
          told.isEmpty() ? revision(key, step.revision() - 1) : told.get(told.size() - 1).after();
      told.add(
          new Correction(
              offset + told.size() + 1,
              before,
              revision(key, step.revision()),
              step.reasons().get(0)));
    }
    return told;
  }

  private ActOutcome correct(
      Acting acting, LatestSheet latest, Reason reason, List<RawFigure> changed) {
    FigureSheet standing = latest.kept().sheet();
    List<RawFigure> whole = merged(changed, standing);
    return acting
        .blank()
        .fill(whole)
        .fold(
            filled ->
                filled.sheet().equals(standing)
                    ? new ActOutcome.Unsound(
                        List.of(
                            Finding.blocking(CORRECTION_CHANGES_NOTHING, "/figures", null, null)))
                    : corrected(acting, latest, filled.sheet(), reason),
            findings ->
                new ActOutcome.Unsound(
                    findings.stream()
                        .map(finding -> pointingIntoBody(finding, changed, whole))
                        .toList()));
  }

  private ActOutcome corrected(
      Acting acting, LatestSheet latest, FigureSheet sheet, Reason reason) {
    KeptSheet after = new KeptSheet(sheet, latest.next(acting.at(), acting.person().name()));
    SheetKey key = sheet.key();
    int number = steps.countCorrections(key) + 1;
    if (!acting.isRehearsal()) {
      int revision = after.revision().number();
      sheets.keep(after);
      sheets.mark(key, revision, SheetStatus.LOCKED);
      steps.keep(acting.step(revision, Act.CORRECT, List.of(reason)));
      attempts.keep(Attempt.accepted(after));
    }
    return new ActOutcome.Corrected(new Correction(number, latest.kept(), after, reason));
  }

  private KeptSheet revision(SheetKey key, int number) {
    return sheets
        .revision(key, number)
        .orElseThrow(() -> new IllegalStateException("No revision " + number + " of " + key));
  }

  private static List<RawFigure> merged(List<RawFigure> changed, FigureSheet standing) {
    Set<String> named = changed.stream().map(RawFigure::measure).collect(Collectors.toSet());
    List<RawFigure> whole = new ArrayList<>(changed);
    standing.figures().entrySet().stream()
        .filter(cell -> !named.contains(cell.getKey()))
        .map(CorrectLockedSheet::claimed)
        .forEach(whole::add);
    return whole;
  }

  private static RawFigure claimed(Map.Entry<String, Figure> cell) {
    return RawFigure.of(cell.getKey(), cell.getValue());
  }

  /** What is wrong with a cell that was not sent is wrong with the correction as a whole. */
  private static Finding pointingIntoBody(
      Finding finding, List<RawFigure> changed, List<RawFigure> whole) {
    for (int i = changed.size(); i < whole.size(); i++) {
      if (finding.pointer().equals("/figures/" + i)) {
        return finding.at("/figures", whole.get(i).measure());
      }
    }
    return finding;
  }
}
