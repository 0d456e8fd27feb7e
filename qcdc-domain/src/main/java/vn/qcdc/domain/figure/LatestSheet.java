package vn.qcdc.domain.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last revision of a sheet, whether it stands or was given back.
 *
 * @param withdrawnAt since when it does not stand; {@code null} while it does
 */
public record LatestSheet(KeptSheet kept, SheetStatus status, @Nullable Instant withdrawnAt) {

  public int number() {
    return kept.revision().number();
  }

  public boolean stands() {
    return withdrawnAt == null;
  }

  /** Whether this is what stands; the same figures once returned are another revision. */
  public boolean says(FigureSheet sheet) {
    return stands() && kept.sheet().equals(sheet);
  }

  /**
   * The revision that follows; received later than everything that happened to this one, even if
   * the clock of another server was ahead.
   */
  public Revision next(Instant at, String by) {
    return new Revision(number() + 1, after(at), by);
  }

  /** The same as it is from an instant on, but not before it was received. */
  public LatestSheet withdrawn(Instant at) {
    return new LatestSheet(kept, SheetStatus.RETURNED, after(at));
  }

  public LatestSheet marked(SheetStatus other) {
    return new LatestSheet(kept, other, withdrawnAt);
  }

  private Instant after(Instant at) {
    Instant earliest =
        (withdrawnAt == null ? kept.revision().receivedAt() : withdrawnAt)
            .plus(1, ChronoUnit.MICROS);
    Instant precise = Revision.micros(at);
    return precise.isBefore(earliest) ? earliest : precise;
  }
}
