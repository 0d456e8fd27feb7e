package vn.qcdc.domain.feed;

import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * Takes a feed in. Everything is examined whatever has been found before, so that all findings come
 * at once; whoever calls undoes the writes of a feed that {@linkplain Feed#isTaken() is not taken}.
 */
public final class TakeFeed {

  private static final int BATCH = 500;
  private static final int ROWS_A_STEP = 10_000;

  private final Sheets sheets;
  private final Attempts attempts;
  private final Feeds feeds;

  public TakeFeed(Sheets sheets, Attempts attempts, Feeds feeds) {
    this.sheets = sheets;
    this.attempts = attempts;
    this.feeds = feeds;
  }

  /** A feed as it was taken, and the findings that are shown, in the order of the rows. */
  public record Taken(Feed feed, List<RowFinding> findings) {}

  /**
   * @param sender who sends, and when
   * @param rehearsed whether it is only tried
   */
  public Taken take(
      FeedRows rows,
      FeedReference reference,
      FeedTerms terms,
      Sender sender,
      boolean rehearsed,
      Progress progress) {
    FeedFindings findings = new FeedFindings();
    Counts[] counted = {Counts.NONE, Counts.NONE};
    try (Staging staging = feeds.stage()) {
      Intake intake = new Intake(reference, staging, findings, progress);
      rows.forEach(intake);
      counted[0] = Counts.rejected(intake.homeless);
      SheetMerge merge = new SheetMerge(terms.strategy(), sender.name(), sender.at());
      long[] merged = {0};
      staging.forEachBatch(
          BATCH,
          batch -> {
            for (MergedSheet sheet : merge(batch, merge, reference, sender.feed())) {
              counted[0] = counted[0].plus(sheet.rows());
              counted[1] = counted[1].plus(sheet.sheets());
              sheet.findings().forEach(findings::add);
            }
            merged[0] += batch.size();
            progress.at(Progress.Phase.MERGING, merged[0]);
          });
    }
    return new Taken(
        new Feed(
            sender.feed(),
            sender.name(),
            sender.at(),
            terms,
            rehearsed,
            counted[0],
            counted[1],
            findings.count()),
        findings.inOrder());
  }

  /** Who sends a feed, when, and under which number. */
  public record Sender(UUID feed, String name, Instant at) {}

  private List<MergedSheet> merge(
      List<StagedSheet> batch, SheetMerge merge, FeedReference reference, UUID feed) {
    List<SheetKey> keys = batch.stream().map(StagedSheet::key).toList();
    Map<SheetKey, KeptSheet> standing = sheets.findForUpdate(keys);
    List<MergedSheet> merged = new ArrayList<>();
    List<FedSheet> fed = new ArrayList<>();
    for (StagedSheet staged : batch) {
      MergedSheet sheet =
          merge.merge(reference.get(staged.key()), staged, standing.get(staged.key()));
      merged.add(sheet);
      if (sheet.fed() != null) {
        fed.add(sheet.fed());
      }
    }
    feeds.keep(feed, fed);
    attempts.keepAccepted(fed.stream().map(FedSheet::kept).toList());
    return merged;
  }

  /** Resolves rows and stages them. */
  private static final class Intake implements FeedRows.Taker {

    private final FeedReference reference;
    private final Staging staging;
    private final FeedFindings findings;
    private final Progress progress;
    private long read;

    /** Rows that belong to no sheet that is known. */
    private long homeless;

    Intake(FeedReference reference, Staging staging, FeedFindings findings, Progress progress) {
      this.reference = reference;
      this.staging = staging;
      this.findings = findings;
      this.progress = progress;
    }

    @Override
    public void take(FeedRow row) {
      if (++read % ROWS_A_STEP == 0) {
        progress.at(Progress.Phase.READING, read);
      }
      reference
          .find(row.sheet())
          .accept(blank -> stage(blank, row), unsound -> refuse(row, unsound));
    }

    @Override
    public void refuse(RowFinding finding) {
      read++;
      homeless++;
      findings.add(finding);
    }

    private void refuse(FeedRow row, List<Finding> unsound) {
      homeless++;
      unsound.forEach(found -> findings.add(RowFinding.of(row.number(), found.pointer(), found)));
    }

    private void stage(BlankSheet blank, FeedRow row) {
      String measure = row.figure().measure();
      if (!blank.owes(measure)) {
        spoil(
            blank,
            row,
            RowFinding.blocking(
                row.number(), "measure", MEASURE_NOT_ON_FORM, measure, blank.form().code()));
        return;
      }
      row.figure()
          .decode("value")
          .accept(
              figure -> staging.add(blank.key(), new StagedCell(row.number(), measure, figure)),
              unsound -> spoil(blank, row, RowFinding.of(row.number(), "value", unsound.get(0))));
    }

    private void spoil(BlankSheet blank, FeedRow row, RowFinding finding) {
      findings.add(finding);
      staging.add(blank.key(), new StagedCell(row.number(), row.figure().measure(), null));
    }
  }
}
