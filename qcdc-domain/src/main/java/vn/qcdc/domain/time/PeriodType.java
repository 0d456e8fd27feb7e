package vn.qcdc.domain.time;

/** How long a period is and where it may begin. */
public enum PeriodType {
  MONTH(1),
  QUARTER(3),
  /** Sáu tháng: January–June or July–December. */
  HALF_YEAR(6),
  /**
   * Chín tháng: January–September, the cut-off of the reports that come before the end of a year.
   */
  NINE_MONTHS(9),
  YEAR(12),
  /** Any first and last day, e.g. the five years of a review. */
  SPAN(0);

  private final int months;

  PeriodType(int months) {
    this.months = months;
  }

  /** Length in calendar months; 0 for a span, which has none. */
  int months() {
    return months;
  }

  /**
   * Whether several periods of this type can together be one of the other; a span may be as long as
   * any number of them.
   */
  public boolean fitsInto(PeriodType longer) {
    return months > 0
        && (longer == SPAN || (longer.months > months && longer.months % months == 0));
  }
}
