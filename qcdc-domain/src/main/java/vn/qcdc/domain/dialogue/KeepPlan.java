package vn.qcdc.domain.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.qcdc.domain.finding.Finding;

/** Enters the plan of a unit, or changes it. */
public final class KeepPlan {

  private final DialoguePlans plans;
  private final Dialogues dialogues;

  public KeepPlan(DialoguePlans plans, Dialogues dialogues) {
    this.plans = plans;
    this.dialogues = dialogues;
  }

  /** What became of it. */
  public sealed interface Outcome {

    record Kept(DialoguePlan plan, boolean isNew) implements Outcome {}

    record Refused(List<Finding> findings) implements Outcome {}

    /** There is one, and the caller did not say that they know it. */
    record AlreadyThere() implements Outcome {}

    record Outdated() implements Outcome {}
  }

  /**
   * Saying again what is kept changes nothing.
   *
   * @param seen the version that the caller knows; empty when they know of none
   */
  public Outcome keep(DialoguePlan wanted, OptionalInt seen) {
    Optional<DialoguePlan> before = plans.findForUpdate(wanted.unit(), wanted.year());
    if (before.isPresent() && wanted.saysTheSameAs(before.get())) {
      return new Outcome.Kept(before.get(), false);
    }
    if (before.isPresent() && seen.isEmpty()) {
      return new Outcome.AlreadyThere();
    }
    if (seen.isPresent() && seen.getAsInt() != before.map(DialoguePlan::version).orElse(0)) {
      return new Outcome.Outdated();
    }
    return wanted
        .as(before.map(DialoguePlan::version).orElse(0) + 1)
        .checked(highestFulfilled(wanted))
        .fold(
            sound -> {
              plans.keep(sound);
              return new Outcome.Kept(sound, before.isEmpty());
            },
            Outcome.Refused::new);
  }

  private int highestFulfilled(DialoguePlan wanted) {
    Stream<PlannedItem> named =
        dialogues.fulfilling(wanted.unit(), wanted.year()).stream()
            .map(session -> session.facts().planned())
            .filter(Objects::nonNull);
    return named.map(PlannedItem::number).max(Comparator.naturalOrder()).orElse(0);
  }
}
