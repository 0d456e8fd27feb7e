package vn.qcdc.domain.time;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.SampleTable;

/** The holidays and exchanged days of Vietnam from 2019 to 2026, as the product ships them. */
public final class SampleCalendar {

  public static final List<DayException> EXCEPTIONS =
      SampleTable.read(SampleCalendar.class, "working-days.csv").map(SampleCalendar::row).toList();

  public static final WorkingCalendar VIETNAM = WorkingCalendar.of(EXCEPTIONS);

  private SampleCalendar() {}

  private static DayException row(List<String> cells) {
    return new DayException(
        LocalDate.parse(cells.get(0)),
        DayException.Kind.valueOf(cells.get(1)),
        cells.get(2),
        cells.get(3));
  }
}
