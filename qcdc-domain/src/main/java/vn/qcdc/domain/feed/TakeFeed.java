package vn.qcdc.domain.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.submission.Attempts;

/**
 * Takes a feed in. Everything is examined whatever has been found before, so that all findings come
 * at once; whoever calls undoes the writes of a feed that {@linkplain Feed#isTaken() is not taken}.
 */
public final class TakeFeed {

  private static final int BATCH = 500;

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
      Intake intake =
          new Intake(
              reference,
              staging,
              findings,
              () -> progress.at(Progress.Phase.READING, rows.bytesRead(), rows.bytes()));
      rows.forEach(intake);
      counted[0] = Counts.rejected(intake.homeless());
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
            progress.at(Progress.Phase.MERGING, merged[0], staging.sheets());
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
    Map<SheetKey, LatestSheet> latest = sheets.latestForUpdate(keys);
    List<MergedSheet> merged = new ArrayList<>();
    List<FedSheet> fed = new ArrayList<>();
    for (StagedSheet staged : batch) {
      MergedSheet sheet =
          merge.merge(reference.get(staged.key()), staged, latest.get(staged.key()));
      merged.add(sheet);
      if (sheet.fed() != null) {
        fed.add(sheet.fed());
      }
    }
    feeds.keep(feed, fed);
    attempts.keepAccepted(fed.stream().map(FedSheet::kept).toList());
    return merged;
  }
}
