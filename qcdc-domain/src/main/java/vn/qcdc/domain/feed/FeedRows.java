package vn.qcdc.domain.feed;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.submission.SheetAddress;

/** The rows of a feed, to be read once from the first to the last. */
public interface FeedRows {

  void forEach(Taker taker);

  /** How many bytes have been read so far, or will have been read. */
  long bytesRead();

  long bytes();

  /** Takes rows as they are read. */
  interface Taker {

    void take(FeedEntry row);

    /**
     * A row that cannot be read as one.
     *
     * @param sheet the address that it bears; {@code null} when not even that can be read
     */
    void refuse(RowFinding finding, @Nullable SheetAddress sheet);
  }
}
