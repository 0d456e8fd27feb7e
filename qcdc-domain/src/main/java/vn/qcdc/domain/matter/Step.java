package vn.qcdc.domain.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Something that was done with a matter (bước xử lý); it is never changed.
 *
 * @param number from 1 on; after it the matter has this version
 * @param unit for which it was done: the holder until then
 * @param state code of the state after it
 * @param standing after it
 * @param due when the term that ran until then ended; {@code null} when none ran
 */
public record Step(
    int number, Move move, UnitId unit, String state, Standing standing, @Nullable LocalDate due) {

  /** Of a move that led from a matter to itself as it is after it. */
  static Step of(Move move, UnitId unit, Matter after, @Nullable LocalDate due) {
    return new Step(
        after.version(), move, unit, after.state().code(), after.state().standing(), due);
  }
}
