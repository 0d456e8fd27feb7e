package vn.qcdc.api.feed;

import vn.qcdc.domain.feed.Progress;

/** How far a job is; told by its worker, asked by whoever reports it. */
final class JobProgress implements Progress {

  private volatile Position position = new Position(Phase.READING, 0, 0);
  private volatile boolean cancelled;

  private record Position(Phase phase, long done, long of) {}

  /** That somebody has asked the job to stop. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void at(Phase phase, long done, long of) {
    if (cancelled) {
      throw new Cancelled();
    }
    position = new Position(phase, done, of);
  }

  void cancel() {
    cancelled = true;
  }

  Phase phase() {
    return position.phase();
  }

  long done() {
    return position.done();
  }

  long of() {
    return position.of();
  }
}
