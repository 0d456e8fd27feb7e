package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is new in the register.
 *
 * @param steps all that led to what it is, from number 1 on
 * @param due when its running term ends; {@code null} when none runs
 */
public record Taken(Matter matter, List<Step> steps, @Nullable LocalDate due) {

  public Taken {
    steps = List.copyOf(steps);
  }
}
