package vn.qcdc.domain.feed;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Amounts;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.SheetAddress;

/** Resolves rows and stages them. */
final class Intake implements FeedRows.Taker {

  private static final int ROWS_A_STEP = 10_000;

  private final FeedReference reference;
  private final Staging staging;
  private final FeedFindings findings;
  private final Runnable step;
  private long read;

  private long homeless;

  Intake(FeedReference reference, Staging staging, FeedFindings findings, Runnable step) {
    this.reference = reference;
    this.staging = staging;
    this.findings = findings;
    this.step = step;
  }

  @Override
  public void take(FeedEntry row) {
    if (++read % ROWS_A_STEP == 0) {
      step.run();
    }
    reference.find(row.sheet()).accept(blank -> stage(blank, row), unsound -> refuse(row, unsound));
  }

  @Override
  public void refuse(RowFinding finding, @Nullable SheetAddress sheet) {
    findings.add(finding);
    if (sheet == null) {
      homeless++;
    } else {
      reference.find(sheet).accept(blank -> spoil(blank, finding.row()), unknown -> homeless++);
    }
  }

  /** How many rows belong to no sheet that is known. */
  long homeless() {
    return homeless;
  }

  private void refuse(FeedEntry row, List<Finding> unsound) {
    homeless++;
    unsound.forEach(found -> findings.add(RowFinding.of(row.number(), found.pointer(), found)));
  }

  private void stage(BlankSheet blank, FeedEntry row) {
    String measure = row.figure().measure();
    if (!blank.owes(measure)) {
      spoil(
          blank,
          RowFinding.blocking(
              row.number(), "measure", MEASURE_NOT_ON_FORM, measure, blank.form().code()));
      return;
    }
    row.figure()
        .decode("value")
        .accept(
            figure -> stage(blank, row, figure),
            unsound -> spoil(blank, RowFinding.of(row.number(), "value", unsound.get(0))));
  }

  private void stage(BlankSheet blank, FeedEntry row, Figure figure) {
    if (figure instanceof Figure.Reported said && !Amounts.canBeKept(said.value())) {
      spoil(
          blank,
          RowFinding.blocking(row.number(), "value", FIGURE_TOO_LARGE, null, Amounts.LIMITS));
    } else {
      staging.add(blank.key(), new StagedCell(row.number(), row.figure().measure(), figure));
    }
  }

  private void spoil(BlankSheet blank, RowFinding finding) {
    findings.add(finding);
    spoil(blank, finding.row());
  }

  /** Sees to it that the sheet is returned whole. */
  private void spoil(BlankSheet blank, int row) {
    staging.add(blank.key(), new StagedCell(row, "", null));
  }
}
