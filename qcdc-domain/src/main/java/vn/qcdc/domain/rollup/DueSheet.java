package vn.qcdc.domain.rollup;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * A sheet that is due to a unit, or may be.
 *
 * @param unit as it stood on the last day of the sheet's period, which decides which form it fills
 * @param whereabouts {@code null} when that day's map is the one asked for, where all of the sheet
 *     is due
 */
record DueSheet(String form, UnitSnapshot unit, Period period, @Nullable Whereabouts whereabouts) {

  boolean isDue() {
    return whereabouts == null || whereabouts.isDue();
  }

  /** The same sheet, as another unit of the same map is asked for. */
  DueSheet seenFrom(UnitId other) {
    return new DueSheet(
        form, unit, period, whereabouts == null ? null : whereabouts.seenFrom(other));
  }
}
