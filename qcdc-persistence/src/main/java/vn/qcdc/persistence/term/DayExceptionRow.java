package vn.qcdc.persistence.term;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.time.DayException;

/** A row of {@code working_day_exception}. */
@Entity
@Table(name = "working_day_exception")
class DayExceptionRow {

  @Id private LocalDate day;

  @Enumerated(EnumType.STRING)
  private DayException.Kind kind;

  private String name;
  private @Nullable String basis;

  DayExceptionRow() {}

  static DayExceptionRow of(DayException exception) {
    DayExceptionRow row = new DayExceptionRow();
    row.day = exception.day();
    row.kind = exception.kind();
    row.name = exception.name();
    row.basis = exception.basis();
    return row;
  }

  DayException toDomain() {
    return new DayException(day, kind, name, basis);
  }
}
