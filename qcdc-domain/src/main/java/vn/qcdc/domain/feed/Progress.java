package vn.qcdc.domain.feed;

/** Is told how far a feed has come; an exception of it ends the feed. */
public interface Progress {

  Progress UNWATCHED = (phase, done) -> {};

  /**
   * @param done how many rows are read, or sheets merged
   */
  void at(Phase phase, long done);

  /** The two passes of a feed. */
  enum Phase {
    READING,
    MERGING
  }
}
