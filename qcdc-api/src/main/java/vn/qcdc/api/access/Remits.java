package vn.qcdc.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.time.CivilDay;

/**
 * For which units callers work, worked out once for all who work for the same, until the
 * organisation changes or the day is over.
 */
@ApplicationScoped
public class Remits {

  @Inject Organisations organisations;
  @Inject Clock clock;

  private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

  /** What is known of one organisation; it goes with it, for both are large. */
  private record Known(
      Organisation organisation, LocalDate today, Cache<Set<String>, Remit> remits) {

    private static final int MOST_REMEMBERED = 500;

    Known(Organisation organisation, LocalDate today) {
      this(organisation, today, Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build());
    }

    boolean isOf(Organisation other, LocalDate day) {
      return organisation.equals(other) && today.equals(day);
    }

    Remit of(Set<String> units) {
      return remits.get(units, codes -> Remit.of(codes, organisation, today));
    }
  }

  public Remit of(Caller caller) {
    if (caller.isEverywhere()) {
      return Remit.everything();
    }
    Organisation organisation = organisations.current();
    LocalDate today = CivilDay.at(clock.instant());
    Known known = latest.get();
    if (known == null || !known.isOf(organisation, today)) {
      known = new Known(organisation, today);
      latest.set(known);
    }
    return known.of(caller.units());
  }
}
