package vn.qcdc.domain.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * A feed and what became of it.
 *
 * @param rehearsed whether it was only tried (dry run)
 * @param rows figures that were sent
 * @param sheets that the figures belong to
 * @param findings how many there are
 */
public record Feed(
    UUID id,
    String sentBy,
    Instant at,
    FeedTerms terms,
    boolean rehearsed,
    Counts rows,
    Counts sheets,
    long findings) {

  /** More than anybody mends at once; how many others there are is known. */
  public static final int MOST_FINDINGS_KEPT = 50_000;

  /** Whether what is sound has been, or would be, merged. */
  public boolean isTaken() {
    return terms.mode() == FeedTerms.Mode.PARTIAL || rows.rejected() == 0;
  }
}
