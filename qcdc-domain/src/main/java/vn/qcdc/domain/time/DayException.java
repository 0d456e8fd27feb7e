package vn.qcdc.domain.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which offices do not do what its day of the week says.
 *
 * @param name as it is announced, e.g. {@code Mùng 1 Tết Nguyên đán}
 * @param basis the law or the notice by which it is so; {@code null} while that is not known
 */
public record DayException(LocalDate day, Kind kind, String name, @Nullable String basis) {

  /** What is different. */
  public enum Kind {
    /** Nobody works, although it may be a Monday (ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi). */
    HOLIDAY,
    /** Offices work, although it is a Saturday or Sunday (ngày làm bù). */
    WORKED
  }
}
