package vn.qcdc.domain.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter after a step.
 *
 * @param due when its running term ends; {@code null} when none runs
 */
public record Moved(Matter after, Step step, @Nullable LocalDate due) {}
