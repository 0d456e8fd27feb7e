package vn.qcdc.domain.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that a term does not count, because the matter was suspended (tạm đình chỉ).
 *
 * @param since the first day that does not count
 * @param until the first day that counts again; {@code null} while it is suspended
 */
public record Pause(LocalDate since, @Nullable LocalDate until) {

  public Pause {
    if (until != null && until.isBefore(since)) {
      throw new IllegalArgumentException("A pause since " + since + " that ends on " + until);
    }
  }

  /** A pause without an end covers nothing yet. */
  boolean covers(LocalDate day) {
    return until != null && !day.isBefore(since) && day.isBefore(until);
  }
}
