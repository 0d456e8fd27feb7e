package vn.qcdc.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Caller;

/**
 * Whose allowance a request is taken from: the caller's where the token was believed before, else
 * that of the address. So a neighbour who guesses tokens does not lock out who is at work already.
 *
 * <p>{@code QCDC_RATE_LIMIT} and {@code QCDC_RATE_LIMIT_ANONYMOUS} say how many requests a minute
 * these are; 0 is no limit.
 */
@ApplicationScoped
class RequestLimits {

  private static final int MOST_REMEMBERED = 10_000;

  @Inject Clock clock;

  private final Allowance callers = allowance("caller", "QCDC_RATE_LIMIT", "6000");
  private final Allowance addresses = allowance("address", "QCDC_RATE_LIMIT_ANONYMOUS", "600");

  /** Callers by the header that let them in. */
  private final Cache<String, String> letIn =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /** Empty when there is no limit. */
  Optional<Allowance.Taken> take(String address, @Nullable String authorization, long cost) {
    String caller = caller(authorization);
    Allowance allowance = caller == null ? addresses : callers;
    return allowance.isLimited()
        ? Optional.of(allowance.take(caller == null ? address : caller, cost))
        : Optional.empty();
  }

  boolean isKnown(@Nullable String authorization) {
    return caller(authorization) != null;
  }

  /**
   * Takes from the caller what was taken from the address while nobody knew who it was.
   *
   * @return empty when there is no limit
   */
  Optional<Allowance.Taken> move(String address, String authorization, Caller caller, long cost) {
    String asker = String.join("\n", caller.issuer(), caller.client(), caller.name());
    letIn.put(authorization, asker);
    if (addresses.isLimited()) {
      addresses.giveBack(address, cost);
    }
    return callers.isLimited() ? Optional.of(callers.take(asker, cost)) : Optional.empty();
  }

  /** A request that bore no token, or one that is not believed. */
  void refused(String address, @Nullable String authorization) {
    if (authorization != null) {
      letIn.invalidate(authorization);
    }
    if (addresses.isLimited()) {
      addresses.charge(address, Costs.REFUSED_TOKEN);
    }
  }

  private @Nullable String caller(@Nullable String authorization) {
    return authorization == null ? null : letIn.getIfPresent(authorization);
  }

  private Allowance allowance(String name, String variable, String unset) {
    return new Allowance(
        name, Long.parseLong(System.getenv().getOrDefault(variable, unset)), new ByClock());
  }

  private final class ByClock implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
