package vn.qcdc.domain.feed;

/** Is told how far a feed has come; an exception of it ends the feed. */
public interface Progress {

  Progress UNWATCHED = (phase, done, of) -> {};

  /**
   * @param done how much of the phase is done, in its own unit
   * @param of how much there is
   */
  void at(Phase phase, long done, long of);

  /** The two passes of a feed. */
  enum Phase {
    READING,
    MERGING
  }
}
