package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.APPROVER_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.submission.LifeCycle.Action;

/** Returns, approves and locks sheets; one act at a time on one sheet. */
public final class ActOnSheet {

  private final Sheets sheets;
  private final Steps steps;
  private final Scrutiny scrutiny;

  public ActOnSheet(Sheets sheets, Steps steps, Scrutiny scrutiny) {
    this.sheets = sheets;
    this.steps = steps;
    this.scrutiny = scrutiny;
  }

  /** The sheet is kept and counts no more; findings about reasons point into {@code /reasons}. */
  public ActOutcome giveBack(Acting acting, List<Reason> reasons) {
    return onLatest(
        acting,
        Action.RETURN,
        (latest, life) -> {
          List<Finding> unknown = notOnForm(reasons, acting.blank());
          return unknown.isEmpty()
              ? done(
                  latest.withdrawn(acting.at()),
                  acting,
                  acting.step(latest.number(), Act.RETURN, reasons))
              : new ActOutcome.Unsound(unknown);
        });
  }

  /**
   * The unit itself may approve what remains to be explained, because it is who explains; nobody
   * approves what remains to be corrected.
   *
   * @param asked the level to approve at; {@code null} for the highest that is the person's
   */
  public ActOutcome approve(Acting acting, @Nullable Level asked) {
    return onLatest(
        acting,
        null,
        (latest, life) -> {
          Optional<Level> level = Optional.ofNullable(asked).or(life::ownLevel);
          if (level.isEmpty()) {
            return refused(life.refusal(Action.APPROVE).orElseGet(ActOnSheet::noApprover));
          }
          Optional<Refusal> refusal = life.refusalToApprove(level.get());
          if (refusal.isPresent()) {
            return refused(refusal.get());
          }
          return life.isApproved(level.get())
              ? unchanged(latest, acting)
              : unless(
                  unsettled(acting, level.get() == life.levels().get(0)),
                  () ->
                      done(
                          latest.marked(SheetStatus.APPROVED),
                          acting,
                          approval(acting, latest.number(), level.get())));
        });
  }

  /** From now on only numbered corrections change the sheet; nothing remains to be explained. */
  public ActOutcome lock(Acting acting) {
    return onLatest(
        acting,
        Action.LOCK,
        (latest, life) ->
            latest.status() == SheetStatus.LOCKED
                ? unchanged(latest, acting)
                : unless(
                    unsettled(acting, false),
                    () ->
                        done(
                            latest.marked(SheetStatus.LOCKED),
                            acting,
                            acting.step(latest.number(), Act.LOCK, List.of()))));
  }

  /**
   * @param mayBeExplainedLater whether only what is blocking stands against the act
   */
  private List<Finding> unsettled(Acting acting, boolean mayBeExplainedLater) {
    return scrutiny.unsettled(acting.blank().key(), acting.at()).stream()
        .filter(finding -> finding.isBlocking() || !mayBeExplainedLater)
        .toList();
  }

  private static ActOutcome unless(List<Finding> unsettled, Supplier<ActOutcome> act) {
    return unsettled.isEmpty() ? act.get() : new ActOutcome.Unsettled(unsettled);
  }

  /**
   * @param action that must be allowed; {@code null} when the act finds that out itself
   */
  private ActOutcome onLatest(
      Acting acting, @Nullable Action action, BiFunction<LatestSheet, LifeCycle, ActOutcome> act) {
    Optional<LatestSheet> latest = sheets.latestForUpdate(acting.blank().key());
    if (latest.isEmpty()) {
      return new ActOutcome.NothingThere();
    }
    LifeCycle life =
        acting.lifeCycle(latest, steps.of(acting.blank().key(), latest.get().number()));
    Optional<Refusal> refusal = Optional.ofNullable(action).flatMap(each -> life.refusal(each));
    if (refusal.isPresent() && refusal.get() instanceof Refusal.OfPerson) {
      return refused(refusal.get());
    }
    if (acting.hasSeenAnotherThan(latest.get())) {
      return new ActOutcome.Outdated();
    }
    return refusal.map(ActOnSheet::refused).orElseGet(() -> act.apply(latest.get(), life));
  }

  private ActOutcome done(LatestSheet changed, Acting acting, Step step) {
    SheetKey key = acting.blank().key();
    List<Step> all = new ArrayList<>(steps.of(key, changed.number()));
    all.add(step);
    if (!acting.isRehearsal()) {
      if (changed.withdrawnAt() == null) {
        sheets.mark(key, changed.number(), changed.status());
      } else {
        sheets.withdraw(key, changed.number(), changed.withdrawnAt());
      }
      steps.keep(step);
    }
    return new ActOutcome.Done(changed, all);
  }

  private ActOutcome unchanged(LatestSheet latest, Acting acting) {
    return new ActOutcome.Done(latest, steps.of(acting.blank().key(), latest.number()));
  }

  private static ActOutcome refused(Refusal refusal) {
    return new ActOutcome.Refused(refusal);
  }

  private static Refusal noApprover() {
    return new Refusal.OfPerson(Finding.blocking(APPROVER_NEEDED, "Authorization", null, null));
  }

  private static Step approval(Acting acting, int revision, Level level) {
    return new Step(
        acting.blank().key(),
        revision,
        Act.APPROVE,
        level,
        acting.at(),
        acting.person().name(),
        List.of());
  }

  private static List<Finding> notOnForm(List<Reason> reasons, BlankSheet blank) {
    return IntStream.range(0, reasons.size())
        .boxed()
        .flatMap(
            i ->
                Stream.ofNullable(reasons.get(i).measure())
                    .filter(measure -> !blank.owes(measure))
                    .map(
                        measure ->
                            Finding.blocking(
                                MEASURE_NOT_ON_FORM,
                                "/reasons/" + i + "/measure",
                                measure,
                                blank.form().code())))
        .toList();
  }
}
