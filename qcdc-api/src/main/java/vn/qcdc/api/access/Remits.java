package vn.qcdc.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.time.CivilDay;

/** For which units callers work, worked out once for all who work for the same. */
@ApplicationScoped
public class Remits {

  private static final int MOST_REMEMBERED = 500;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  @Inject Organisations organisations;
  @Inject Clock clock;

  /** By the very organisation that they were worked out on: a changed one is another. */
  private final Cache<Question, Remit> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(UNUSED).build();

  private record Question(Set<String> units, Organisation organisation, LocalDate today) {}

  Remit of(Caller caller) {
    return caller.isEverywhere()
        ? Remit.everything()
        : remembered.get(
            new Question(caller.units(), organisations.current(), CivilDay.at(clock.instant())),
            asked -> Remit.of(asked.units(), asked.organisation(), asked.today()));
  }
}
