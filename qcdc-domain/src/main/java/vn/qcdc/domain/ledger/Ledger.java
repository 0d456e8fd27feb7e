package vn.qcdc.domain.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Standing;

/**
 * What some units had in their hands, what came to them from outside, what left them, and what they
 * had left (cân đối: tồn đầu kỳ + phát sinh = đã ra + tồn cuối kỳ). What goes from one of them to
 * another neither comes nor goes. Matters that stand for several count as often as they stand for.
 *
 * @param opening in hand when the first day began
 * @param came what was not in hand just before, by how it came; a matter that came twice counts
 *     twice
 * @param went by how it left
 * @param resolved what was resolved, by whether the term of the holder was over
 * @param closing in hand when the last day ended, by standing then
 * @param overdue those of the closing whose term was over, and no milestone was to come
 */
public record Ledger(
    long opening,
    Map<Coming, Long> came,
    Map<Departure, Long> went,
    Map<Punctuality, Long> resolved,
    Map<Standing, Long> closing,
    long overdue) {

  public static final Ledger EMPTY = new Ledger(0, Map.of(), Map.of(), Map.of(), Map.of(), 0);

  /** Whether what was resolved was resolved in time (đúng hạn, quá hạn). */
  public enum Punctuality {
    ON_TIME,
    LATE,
    /** No rule sets a term, or none ran. */
    WITHOUT_TERM
  }

  public Ledger {
    came = sorted(came, Coming.class);
    went = sorted(went, Departure.class);
    resolved = sorted(resolved, Punctuality.class);
    closing = sorted(closing, Standing.class);
    if (opening + sum(came) != sum(went) + sum(closing)) {
      throw new IllegalArgumentException(
          "Something was lost: " + opening + " + " + came + " is not " + went + " + " + closing);
    }
    if (sum(resolved) != went.getOrDefault(Departure.RESOLVED, 0L)) {
      throw new IllegalArgumentException("Resolved, but neither in time nor late: " + resolved);
    }
  }

  public long came(Coming coming) {
    return came.getOrDefault(coming, 0L);
  }

  public long went(Departure departure) {
    return went.getOrDefault(departure, 0L);
  }

  public long resolved(Punctuality punctuality) {
    return resolved.getOrDefault(punctuality, 0L);
  }

  public long closing(Standing standing) {
    return closing.getOrDefault(standing, 0L);
  }

  public long allCame() {
    return sum(came);
  }

  public long allWent() {
    return sum(went);
  }

  public long left() {
    return sum(closing);
  }

  /** Whether nothing was there and nothing happened. */
  public boolean isEmpty() {
    return opening == 0 && came.isEmpty();
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <K extends Enum<K>> Map<K, Long> sorted(Map<K, Long> counts, Class<K> keys) {
    Map<K, Long> sorted = new EnumMap<>(keys);
    sorted.putAll(counts);
    return Collections.unmodifiableMap(sorted);
  }
}
