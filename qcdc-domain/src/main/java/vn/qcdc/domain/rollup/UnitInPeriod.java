package vn.qcdc.domain.rollup;

import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * For whom and for when a total is asked.
 *
 * @param unit as it stands on the map asked for, by default that of the last day of the period
 */
public record UnitInPeriod(UnitSnapshot unit, Period period) {}
