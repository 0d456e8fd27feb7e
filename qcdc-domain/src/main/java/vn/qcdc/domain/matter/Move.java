package vn.qcdc.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody does something with a matter.
 *
 * @param on the day on which it was done, which may lie before that on which it was entered
 * @param at when it was entered
 * @param by who entered it
 * @param note for those who handle it, never for everybody
 */
public record Move(
    Act act, LocalDate on, Instant at, String by, @Nullable String note, Particulars particulars) {}
