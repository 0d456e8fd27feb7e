package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Which matters are wanted; what is empty or {@code null} leaves nothing out.
 *
 * @param units empty for all
 * @param role what those units have to do with it
 * @param kinds never empty: nobody sees denunciations by forgetting to leave them out
 * @param from first day of receipt, included
 * @param until last day of receipt, included
 * @param overdueOn those that are late on that day
 * @param dueBefore those whose running term ends before
 */
public record MatterFilter(
    Optional<Set<UnitId>> units,
    Role role,
    Set<Kind> kinds,
    Set<Standing> standings,
    Traits traits,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate overdueOn,
    @Nullable LocalDate dueBefore) {

  /** What a unit has to do with a matter. */
  public enum Role {
    /** It holds it now. */
    HOLDER,
    /** It took it in. */
    INTAKE,
    /** It holds it, or held it at any time. */
    ANY
  }

  /**
   * Single values that have to be these.
   *
   * @param state code of it
   */
  public record Traits(
      @Nullable String state,
      @Nullable String field,
      @Nullable Channel channel,
      @Nullable UUID origin) {

    public static final Traits NONE = new Traits(null, null, null, null);
  }

  public MatterFilter {
    units = units.map(Set::copyOf);
    kinds = Set.copyOf(kinds);
    standings = Set.copyOf(standings);
  }
}
