package vn.qcdc.domain.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * That a unit has a matter in its hands (nắm giữ, đang thụ lý).
 *
 * @param since first day, included
 * @param until day on which it went; the same as {@code since} when it went at once; {@code null}
 *     while it is there
 * @param went {@code null} while it is there
 */
public record Holding(
    UnitId unit, LocalDate since, Coming came, @Nullable LocalDate until, @Nullable Going went) {

  public Holding {
    if ((until == null) != (went == null)) {
      throw new IllegalArgumentException("What went has a day on which it went, and only that");
    }
    if (until != null && until.isBefore(since)) {
      throw new IllegalArgumentException("It went on " + until + " before it came on " + since);
    }
  }

  public static Holding begun(UnitId unit, LocalDate since, Coming came) {
    return new Holding(unit, since, came, null, null);
  }

  public boolean isOpen() {
    return until == null;
  }

  Holding ended(LocalDate on, Going how) {
    if (!isOpen()) {
      throw new IllegalStateException("What went cannot go again");
    }
    return new Holding(unit, since, came, on, how);
  }
}
