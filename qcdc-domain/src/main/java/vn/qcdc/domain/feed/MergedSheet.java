package vn.qcdc.domain.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one sheet of a feed.
 *
 * @param fed {@code null} when nothing is to be kept, because it is returned or unchanged
 */
record MergedSheet(@Nullable FedSheet fed, Counts rows, Counts sheets, List<RowFinding> findings) {

  static MergedSheet returned(int rows, List<RowFinding> findings) {
    return new MergedSheet(null, Counts.rejected(rows), Counts.rejected(1), findings);
  }
}
