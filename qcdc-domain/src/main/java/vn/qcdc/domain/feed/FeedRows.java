package vn.qcdc.domain.feed;

/** The rows of a feed, to be read once from the first to the last. */
public interface FeedRows {

  void forEach(Taker taker);

  /** Takes rows as they are read. */
  interface Taker {

    void take(FeedRow row);

    /** A row that cannot be read as one. */
    void refuse(RowFinding finding);
  }
}
