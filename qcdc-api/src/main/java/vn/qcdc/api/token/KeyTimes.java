package vn.qcdc.api.token;

import java.time.Duration;

/**
 * How long what was read from an issuer is good.
 *
 * @param kept after so long the keys are asked for again
 * @param outage so long after the last good answer they serve when the issuer is away
 */
public record KeyTimes(Duration kept, Duration outage) {

  static final KeyTimes USUAL = new KeyTimes(Duration.ofMinutes(5), Duration.ofHours(1));
  static final Duration SOON = Duration.ofSeconds(10);
  static final Duration LEAST = Duration.ofSeconds(2);
  static final Duration MOST = Duration.ofDays(1);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_VERDICT = Duration.ofMinutes(1);

  /** In which an issuer is asked no more than twice, whatever keys tokens name. */
  Duration pause() {
    return shorter(LONGEST_PAUSE, kept.dividedBy(4));
  }

  /** So long before their end keys are renewed while the old ones still serve. */
  Duration ahead() {
    return pause();
  }

  /** So long a call waits while another one is reading the keys. */
  Duration patience() {
    return shorter(LONGEST_WAIT, kept.dividedBy(2));
  }

  /** So long a token that was found good is not checked again. */
  public Duration verdict() {
    return shorter(LONGEST_VERDICT, kept);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
