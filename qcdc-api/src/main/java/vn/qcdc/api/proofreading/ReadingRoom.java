package vn.qcdc.api.proofreading;

import static vn.qcdc.domain.finding.FindingCode.READERS_ARE_BUSY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/** Lets only so many reports be read at once, since each is held in memory as a whole. */
@ApplicationScoped
class ReadingRoom {

  private static final int SEATS = 3;
  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore seats = new Semaphore(SEATS, true);

  <T> T seat(Supplier<T> reader) {
    if (!isSeated()) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE, Finding.blocking(READERS_ARE_BUSY, "body", null, null));
    }
    try {
      return reader.get();
    } finally {
      seats.release();
    }
  }

  private boolean isSeated() {
    try {
      return seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
