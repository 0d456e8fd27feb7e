package vn.qcdc.domain.examination;

import org.jspecify.annotations.Nullable;

/**
 * Another figure that took part in what was found.
 *
 * @param unit code of the unit in its own period
 * @param period code
 * @param measure code; of what a register holds the code of the register
 * @param amount as a plain decimal; {@code null} when the figure is missing
 */
public record Part(String unit, String period, String measure, @Nullable String amount) {}
