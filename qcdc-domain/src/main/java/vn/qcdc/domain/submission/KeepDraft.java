package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import vn.qcdc.domain.catalogue.Amounts;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.LifeCycle.Action;

/** Keeps the working copy of a sheet, drops it, or sends it the way of every sheet. */
public final class KeepDraft {

  private final Sheets sheets;
  private final Steps steps;
  private final Drafts drafts;
  private final SubmitSheet submitSheet;

  public KeepDraft(Sheets sheets, Steps steps, Drafts drafts, SubmitSheet submitSheet) {
    this.sheets = sheets;
    this.steps = steps;
    this.drafts = drafts;
    this.submitSheet = submitSheet;
  }

  /**
   * Saving again what is there changes nothing.
   *
   * @param acting the revision seen is the one that the draft means to supersede; when they do not
   *     say, the one of the draft before, or else the latest
   * @param seen the version of the draft that the writer has seen; empty when they know of none
   */
  public DraftOutcome save(Acting acting, List<RawFigure> figures, OptionalLong seen) {
    SheetKey key = acting.blank().key();
    Optional<LatestSheet> latest = sheets.latestForUpdate(key);
    Optional<Refusal> refusal = refusal(acting, latest, Action.DRAFT);
    if (refusal.isPresent()) {
      return new DraftOutcome.Refused(refusal.get());
    }
    List<Finding> tooLarge = unkeepable(figures);
    if (!tooLarge.isEmpty()) {
      return new DraftOutcome.Unkeepable(tooLarge);
    }
    Optional<Draft> before = drafts.find(key);
    OptionalInt basedOn = basedOn(acting, before, latest);
    if (before.isPresent() && saysTheSame(before.get(), figures, basedOn)) {
      return saved(acting, before.get(), false);
    }
    if (before.isPresent() && seen.isEmpty()) {
      return new DraftOutcome.AlreadyThere();
    }
    if (isOutdated(seen, before)) {
      return new DraftOutcome.Outdated();
    }
    Draft draft =
        new Draft(key, figures, drafts.nextVersion(), basedOn, acting.at(), acting.person().name());
    drafts.keep(draft);
    return saved(acting, draft, before.isEmpty());
  }

  /**
   * @param seen the version of the draft that the writer has seen; empty when they do not say
   */
  public DraftOutcome drop(Acting acting, OptionalLong seen) {
    SheetKey key = acting.blank().key();
    Optional<Refusal> refusal =
        refusal(acting, sheets.latestForUpdate(key), Action.DRAFT)
            .filter(Refusal.OfPerson.class::isInstance);
    if (refusal.isPresent()) {
      return new DraftOutcome.Refused(refusal.get());
    }
    Optional<Draft> draft = drafts.find(key);
    if (draft.isEmpty()) {
      return new DraftOutcome.NothingThere();
    }
    if (seen.isEmpty()) {
      return new DraftOutcome.AlreadyThere();
    }
    if (isOutdated(seen, draft)) {
      return new DraftOutcome.Outdated();
    }
    drafts.drop(key);
    return new DraftOutcome.Dropped();
  }

  /**
   * @param seen the version of the draft that is to be sent; empty for whatever is there
   */
  public DraftOutcome send(Acting acting, OptionalLong seen) {
    SheetKey key = acting.blank().key();
    Optional<Refusal> refusal = refusal(acting, sheets.latestForUpdate(key), Action.DRAFT);
    if (refusal.isPresent()) {
      return new DraftOutcome.Refused(refusal.get());
    }
    Optional<Draft> draft = drafts.find(key);
    if (isOutdated(seen, draft)) {
      return new DraftOutcome.Outdated();
    }
    if (draft.isEmpty()) {
      return new DraftOutcome.NothingThere();
    }
    Sender sender = new Sender(acting.person().name(), acting.at(), draft.get().basedOn());
    List<RawFigure> figures = draft.get().figures();
    if (acting.isRehearsal()) {
      return new DraftOutcome.Sent(submitSheet.rehearse(acting.blank(), figures, sender));
    }
    Submission submission = submitSheet.submit(acting.blank(), figures, sender);
    if (submission instanceof Submission.Accepted) {
      drafts.drop(key);
    }
    return new DraftOutcome.Sent(submission);
  }

  private Optional<Refusal> refusal(Acting acting, Optional<LatestSheet> latest, Action action) {
    List<Step> done =
        latest.map(sheet -> steps.of(acting.blank().key(), sheet.number())).orElse(List.of());
    return acting.lifeCycle(latest, done).refusal(action);
  }

  private static DraftOutcome saved(Acting acting, Draft draft, boolean isNew) {
    return new DraftOutcome.Saved(draft, draft.advice(acting.blank()), isNew);
  }

  private static OptionalInt basedOn(
      Acting acting, Optional<Draft> before, Optional<LatestSheet> latest) {
    if (acting.seen().isPresent()) {
      return acting.seen();
    }
    return before
        .map(Draft::basedOn)
        .orElseGet(
            () -> latest.map(sheet -> OptionalInt.of(sheet.number())).orElse(OptionalInt.empty()));
  }

  private static boolean saysTheSame(Draft before, List<RawFigure> figures, OptionalInt basedOn) {
    return before.figures().equals(figures) && before.basedOn().equals(basedOn);
  }

  private static boolean isOutdated(OptionalLong seen, Optional<Draft> draft) {
    return seen.isPresent() && (draft.isEmpty() || draft.get().version() != seen.getAsLong());
  }

  private static List<Finding> unkeepable(List<RawFigure> figures) {
    return IntStream.range(0, figures.size())
        .filter(i -> !isKeepable(figures.get(i)))
        .mapToObj(
            i ->
                Finding.blocking(
                    FIGURE_TOO_LARGE, "/figures/" + i, figures.get(i).measure(), Amounts.LIMITS))
        .toList();
  }

  private static boolean isKeepable(RawFigure figure) {
    return figure.value() == null || Amounts.canBeKept(figure.value().stripTrailingZeros().abs());
  }
}
