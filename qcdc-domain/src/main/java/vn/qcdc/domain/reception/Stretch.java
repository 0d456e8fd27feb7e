package vn.qcdc.domain.reception;

import java.time.LocalDate;

/**
 * What one rule asks of one leader for the days of a window on which it held and the unit stood.
 *
 * @param from the first day
 * @param until the day after the last
 * @param periods how many weeks or months these are
 * @param held days on which the leader received in person
 */
public record Stretch(ReceptionRule rule, LocalDate from, LocalDate until, int periods, int held) {

  public int required() {
    return periods * rule.times();
  }
}
