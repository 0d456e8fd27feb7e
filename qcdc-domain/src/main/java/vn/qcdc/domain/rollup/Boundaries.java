package vn.qcdc.domain.rollup;

import java.time.LocalDate;
import vn.qcdc.domain.time.Period;

/** On which map figures are added up (theo địa giới nào). */
public sealed interface Boundaries {

  Boundaries OF_THE_PERIOD = new OfThePeriod();

  /** The day of the map on which the units of a period, and the figures of a sheet, are found. */
  LocalDate day(Period period);

  /** As it was (địa giới của kỳ báo cáo): each figure climbs the tree of its own period. */
  record OfThePeriod() implements Boundaries {

    @Override
    public LocalDate day(Period period) {
      return period.lastDay();
    }
  }

  /**
   * Re-stated (quy đổi theo địa giới ngày …): each figure is followed through successions to the
   * map of one day, earlier or later.
   */
  record OfDay(LocalDate day) implements Boundaries {

    @Override
    public LocalDate day(Period period) {
      return day;
    }
  }
}
