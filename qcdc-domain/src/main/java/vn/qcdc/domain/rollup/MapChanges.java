package vn.qcdc.domain.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * What happened to units between two maps (biến động đơn vị), units as they stood.
 *
 * @param inheritances in the order of time
 * @param moves of units that stand on both maps, in the order of their codes on the first
 */
public record MapChanges(List<Inheritance> inheritances, List<Move> moves) {

  public MapChanges {
    inheritances = List.copyOf(inheritances);
    moves = List.copyOf(moves);
  }

  /**
   * A unit became others, or passed a part of itself on.
   *
   * @param predecessor as it stood on the eve
   * @param heirs as they stand on the day
   * @param weighedBy {@code null} when nobody has stated how much each heir got
   */
  public record Inheritance(
      LocalDate day, UnitSnapshot predecessor, List<Heir> heirs, @Nullable String weighedBy) {

    public Inheritance {
      heirs = List.copyOf(heirs);
    }
  }

  /**
   * @param weight how much of the predecessor it got beside the others; 0 when not stated
   */
  public record Heir(UnitSnapshot unit, long weight) {}

  /** A unit that stands below another unit than before, or at the top. */
  public record Move(UnitSnapshot unit, Optional<UnitSnapshot> from, Optional<UnitSnapshot> to) {}
}
