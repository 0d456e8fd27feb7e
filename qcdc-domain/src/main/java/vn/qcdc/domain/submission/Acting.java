package vn.qcdc.domain.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Revision;

/**
 * Somebody about to act on a sheet.
 *
 * @param seen number of the revision that they have seen; empty when they do not say
 * @param isRehearsal whether to say what would happen, and keep nothing
 */
public record Acting(
    BlankSheet blank,
    ApprovalChain chain,
    Person person,
    Instant at,
    OptionalInt seen,
    boolean isRehearsal) {

  public Acting {
    at = Revision.micros(at);
  }

  LifeCycle lifeCycle(Optional<LatestSheet> latest, List<Step> steps) {
    return new LifeCycle(chain.levels(), Progress.of(latest, steps), chain.seenBy(person));
  }

  boolean hasSeenAnotherThan(LatestSheet latest) {
    return seen.isPresent() && seen.getAsInt() != latest.number();
  }

  Step step(int revision, Act act, List<Reason> reasons) {
    return new Step(blank.key(), revision, act, null, at, person.name(), reasons);
  }
}
