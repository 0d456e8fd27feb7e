package vn.qcdc.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that the calendar on the wall of an office in Vietnam shows at an instant. */
public final class CivilDay {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private CivilDay() {}

  public static LocalDate at(Instant instant) {
    return instant.atZone(VIETNAM).toLocalDate();
  }
}
