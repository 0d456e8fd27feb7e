package vn.qcdc.domain.examination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/**
 * An examination of all sheets of a unit and all below it that end in a year (đợt rà soát tính nhất
 * quán). It is worked off like sheets that have changed, so it survives the server.
 *
 * @param examined how many of its sheets have been examined
 * @param of how many sheets it has
 * @param endedAt {@code null} while it runs
 */
public record ConsistencyRun(
    UUID id,
    Scope scope,
    Start start,
    State state,
    long examined,
    long of,
    @Nullable Instant endedAt) {

  /**
   * What is examined.
   *
   * @param unit with all that stood below it on the last day of a sheet's period
   */
  public record Scope(UnitId unit, Period year) {}

  /** By whom and when it was asked for. */
  public record Start(String by, Instant at) {}

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    /** Somebody stopped it; what it has found stays. */
    CANCELLED
  }

  /** Of 100; a run without sheets is done. */
  public int percent() {
    return of == 0 ? 100 : (int) (examined * 100 / of);
  }
}
