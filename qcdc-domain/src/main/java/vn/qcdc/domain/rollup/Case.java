package vn.qcdc.domain.rollup;

import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One sheet of one unit, and what it adds.
 *
 * @param unit as it stood on the last day of the sheet's period
 * @param period of the sheet, which may be a part of the period that was asked for
 */
public record Case(UnitSnapshot unit, Period period, Contribution contribution) {}
