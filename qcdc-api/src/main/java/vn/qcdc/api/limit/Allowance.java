package vn.qcdc.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * So many requests a minute for each of many askers, all at once or spread over it. What was used
 * comes back evenly. Kept in this node alone, for so many askers as memory is set aside for.
 */
final class Allowance {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** More than ask at one time; who is forgotten begins anew. */
  private static final int MOST_ASKERS = 100_000;

  private final String name;
  private final long perMinute;
  private final TimeMeter time;
  private final Cache<String, Bucket> askers =
      Caffeine.newBuilder().maximumSize(MOST_ASKERS).build();

  /**
   * @param perMinute 0 or less: as much as anybody likes
   */
  Allowance(String name, long perMinute, TimeMeter time) {
    this.name = name;
    this.perMinute = perMinute;
    this.time = time;
  }

  boolean isLimited() {
    return perMinute > 0;
  }

  /**
   * @param cost in requests; more than there is in a minute costs all of it
   */
  Taken take(String asker, long cost) {
    ConsumptionProbe probe = of(asker).tryConsumeAndReturnRemaining(Math.min(cost, perMinute));
    return new Taken(
        this,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  /** Takes what is left where it costs more than that. */
  void charge(String asker, long cost) {
    of(asker).tryConsumeAsMuchAsPossible(cost);
  }

  void giveBack(String asker, long cost) {
    of(asker).addTokens(cost);
  }

  /** As {@code RateLimit-Policy} says it. */
  String policy() {
    return "\"%s\";q=%d;w=%d".formatted(name, perMinute, WINDOW.toSeconds());
  }

  private Bucket of(String asker) {
    return askers.get(
        asker,
        newcomer ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .withCustomTimePrecision(time)
                .build());
  }

  /**
   * What came of asking.
   *
   * @param shortage until it is worth while to ask again; zero when it was granted
   * @param untilWhole until all of the allowance is there again
   */
  record Taken(
      Allowance allowance, boolean granted, long left, Duration shortage, Duration untilWhole) {

    /** Says in the headers of an answer what is left, and when to ask again. */
    void tell(HttpServletResponse answer) {
      answer.setHeader("RateLimit-Policy", allowance.policy());
      answer.setHeader("RateLimit", limit());
      if (!granted) {
        answer.setHeader("Retry-After", String.valueOf(retryAfter()));
      }
    }

    /** As {@code RateLimit} says it. */
    String limit() {
      return "\"%s\";r=%d;t=%d".formatted(allowance.name, left, seconds(untilWhole));
    }

    /** As {@code Retry-After} says it, never 0. */
    long retryAfter() {
      return Math.max(1, seconds(shortage));
    }

    private static long seconds(Duration duration) {
      return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
  }
}
