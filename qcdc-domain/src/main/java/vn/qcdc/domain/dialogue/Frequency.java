package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * How many sessions a head of a unit had to hold in a year, and has held.
 *
 * @param unit as it stood last in the year
 * @param required one for every {@code 12/times} full months that the unit stood in the year while
 *     the rule held; the strictest rule counts
 */
public record Frequency(
    UnitSnapshot unit, Head head, long held, long required, Verdict verdict, List<Demand> demands) {

  public Frequency {
    demands = List.copyOf(demands);
  }

  /** Whether enough were held. */
  public enum Verdict {
    MET,
    /** Too few by now, and the time is not over. */
    NOT_YET,
    NOT_MET,
    /** No rule asks for one, or the unit did not stand long enough. */
    NOT_REQUIRED
  }

  /**
   * What one rule asks for.
   *
   * @param from first day on which the unit stood and the rule held, included
   * @param until the day after the last
   * @param fullMonths that lie between them
   */
  public record Demand(
      FrequencyRule rule, LocalDate from, LocalDate until, int fullMonths, long required) {}

  public long missing() {
    return Math.max(0, required - held);
  }
}
