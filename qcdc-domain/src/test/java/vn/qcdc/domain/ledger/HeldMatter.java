package vn.qcdc.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Custody;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/**
 * As much of a matter as is counted.
 *
 * @param due when the term that runs now ends
 * @param milestone the next one
 */
public record HeldMatter(
    UUID id,
    Kind kind,
    String field,
    int weight,
    List<Mark> marks,
    @Nullable LocalDate due,
    @Nullable LocalDate milestone) {

  /**
   * One step.
   *
   * @param unit for which it was done
   * @param custody after it
   * @param standing after it
   * @param due when the term ended that ran until then
   */
  public record Mark(
      LocalDate on, UnitId unit, Custody custody, Standing standing, @Nullable LocalDate due) {}

  public Custody custody() {
    return last().custody();
  }

  public Standing standing() {
    return last().standing();
  }

  private Mark last() {
    return marks.get(marks.size() - 1);
  }
}
