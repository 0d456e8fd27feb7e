package vn.qcdc.domain.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units a unit became, or passed a part of itself to (kế thừa).
 *
 * @param day from which the heirs hold it
 * @param heirs each once; the predecessor itself when it goes on with a part
 * @param weighedBy what the weights count, e.g. {@code dân số}; {@code null} when nobody has stated
 *     how much each heir got
 */
public record Succession(
    UnitId predecessor, LocalDate day, List<Heir> heirs, @Nullable String weighedBy) {

  /**
   * @param weight how much of the predecessor it got, beside the weights of the others; 0 when not
   *     stated
   */
  public record Heir(UnitId unit, long weight) {

    /** Many large weights together are more than a {@code long} holds. */
    private BigInteger exactly() {
      return BigInteger.valueOf(weight);
    }
  }

  public Succession {
    heirs = List.copyOf(heirs);
    Set<UnitId> each = new HashSet<>();
    if (heirs.isEmpty() || !heirs.stream().map(Heir::unit).allMatch(each::add)) {
      throw new IllegalArgumentException("Heirs of " + predecessor + ": " + heirs);
    }
    if (weighedBy != null && heirs.stream().anyMatch(heir -> heir.weight() <= 0)) {
      throw new IllegalArgumentException("Weights of " + predecessor + ": " + heirs);
    }
  }

  public static Succession whole(UnitId predecessor, LocalDate day, UnitId heir) {
    return new Succession(predecessor, day, List.of(new Heir(heir, 0)), null);
  }

  /** Nobody knows how much each got. */
  public static Succession undivided(UnitId predecessor, LocalDate day, List<UnitId> heirs) {
    return new Succession(
        predecessor, day, heirs.stream().map(heir -> new Heir(heir, 0)).toList(), null);
  }

  public boolean isWhole() {
    return heirs.size() == 1;
  }

  public boolean benefits(UnitId unit) {
    return heirs.stream().anyMatch(heir -> heir.unit().equals(unit));
  }

  /** How much of the predecessor an heir got; empty when nobody has stated it. */
  public Optional<Share> shareOf(UnitId heir) {
    return portions().stream()
        .filter(portion -> portion.candidates().equals(Set.of(heir)))
        .map(Portion::share)
        .findFirst();
  }

  List<Portion> portions() {
    if (weighedBy == null) {
      return List.of(Portion.whole(Set.copyOf(heirs.stream().map(Heir::unit).toList())));
    }
    BigInteger whole = heirs.stream().map(Heir::exactly).reduce(BigInteger.ZERO, BigInteger::add);
    return heirs.stream()
        .map(heir -> new Portion(Set.of(heir.unit()), new Share(heir.exactly(), whole)))
        .toList();
  }
}
