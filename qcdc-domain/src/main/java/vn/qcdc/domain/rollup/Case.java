package vn.qcdc.domain.rollup;

import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One sheet of one unit, and what it adds.
 *
 * @param unit as it stood on the last day of the sheet's period
 * @param period of the sheet, which may be a part of the period that was asked for
 * @param whole what all of the sheet says, wherever it lies
 * @param contribution what it adds here
 * @param share how much of the sheet that is; all of it on the map of its own period
 */
public record Case(
    UnitSnapshot unit, Period period, Contribution whole, Contribution contribution, Share share) {

  /** Whether a stated share of the sheet was counted (ước tính theo tỷ lệ). */
  boolean isEstimated() {
    return contribution instanceof Contribution.Counted && !share.isAll();
  }
}
