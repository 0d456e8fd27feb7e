package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.REORGANISATION_DIFFERS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitNaming;

/**
 * Enters reorganisations, each on the organisation as those before have left it; all of them or
 * none. One that is there with the same content is left as it is.
 */
public final class ReorganiseUnits {

  private final Organisations organisations;
  private final Reorganisations reorganisations;
  private final Sheets sheets;
  private final UnitNaming naming;

  public ReorganiseUnits(
      Organisations organisations,
      Reorganisations reorganisations,
      Sheets sheets,
      UnitNaming naming) {
    this.naming = naming;
    this.organisations = organisations;
    this.reorganisations = reorganisations;
    this.sheets = sheets;
  }

  /**
   * Findings are those of the first reorganisation that has any: what follows stands on it.
   *
   * @param view what is wanted of each outcome; an outcome holds two whole organisations, so it is
   *     not kept while the next is examined
   */
  public <T> Judged<List<T>> reorganise(
      List<ReorganisationDraft> drafts, Recorded recorded, Function<Outcome, T> view) {
    Organisation before = organisations.currentForUpdate();
    Iterator<UnitId> ids = organisations.nextIds(established(drafts)).iterator();
    List<Decided> decided = new ArrayList<>();
    return examine(drafts, recorded, before, ids::next, noting(decided, view))
        .fold(
            views -> {
              decided.forEach(each -> reorganisations.keep(each.what, each.acts, each.effect));
              return Judged.sound(views);
            },
            Judged::unsound);
  }

  /** Keeps nothing; units that would be made have identities that no unit will have. */
  public <T> Judged<List<T>> rehearse(
      List<ReorganisationDraft> drafts, Recorded recorded, Function<Outcome, T> view) {
    Iterator<UnitId> ids = LongStream.iterate(-1, id -> id - 1).mapToObj(UnitId::new).iterator();
    return examine(
        drafts,
        recorded,
        organisations.current(),
        ids::next,
        (draft, outcome) -> view.apply(outcome));
  }

  /** What is to be kept when all has been found sound. */
  private record Decided(Reorganisation what, List<ActDraft> acts, Effect effect) {}

  private static <T> BiFunction<ReorganisationDraft, Outcome, T> noting(
      List<Decided> decided, Function<Outcome, T> view) {
    return (draft, outcome) -> {
      if (outcome.isNew()) {
        decided.add(new Decided(outcome.reorganisation(), draft.acts(), outcome.effect()));
      }
      return view.apply(outcome);
    };
  }

  /** What a reorganisation did that was entered before; empty when there is none of this code. */
  public Optional<Outcome> entered(String code) {
    return reorganisations.find(code).map(known -> unchanged(known, organisations.current()));
  }

  private static int established(List<ReorganisationDraft> drafts) {
    return (int)
        drafts.stream()
            .flatMap(draft -> draft.acts().stream())
            .filter(act -> act.act().equals(ActKind.ESTABLISH.name()))
            .count();
  }

  private <T> Judged<List<T>> examine(
      List<ReorganisationDraft> drafts,
      Recorded recorded,
      Organisation before,
      Supplier<UnitId> ids,
      BiFunction<ReorganisationDraft, Outcome, T> view) {
    List<T> views = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Organisation latest = before;
    for (ReorganisationDraft draft : drafts) {
      if (!draft.code().isEmpty() && !codes.add(draft.code())) {
        String pointer = draft.place().at("reorganisation");
        return Judged.unsound(Finding.blocking(CODE_TWICE, pointer, draft.code(), null));
      }
      Organisation standing = latest;
      Optional<Outcome> outcome =
          DecisionReading.read(draft, recorded, null)
              .fold(read -> examine(draft, read, standing, ids), Judged::<Outcome>unsound)
              .fold(
                  Optional::of,
                  wrong -> {
                    findings.addAll(wrong);
                    return Optional.empty();
                  });
      if (outcome.isEmpty()) {
        return Judged.unsound(findings);
      }
      views.add(view.apply(draft, outcome.get()));
      latest = outcome.get().after();
    }
    return Judged.sound(views);
  }

  private Judged<Outcome> examine(
      ReorganisationDraft draft, Reorganisation read, Organisation before, Supplier<UnitId> ids) {
    Optional<Reorganisation> known = reorganisations.find(read.code());
    if (known.isPresent()) {
      return isSame(known.get(), read, draft)
          ? Judged.sound(unchanged(known.get(), before))
          : Judged.unsound(
              Finding.blocking(
                  REORGANISATION_DIFFERS,
                  draft.place().at("reorganisation"),
                  read.code(),
                  known.get().annulledBy()));
    }
    return Reorganising.effect(new Workpiece(before, read.effectiveOn(), naming), draft, ids)
        .fold(effect -> Judged.sound(outcome(read, effect, before)), Judged::<Outcome>unsound);
  }

  private boolean isSame(Reorganisation known, Reorganisation read, ReorganisationDraft draft) {
    List<ActDraft> acts = reorganisations.acts(known.code());
    return known.annuls() == null
        && known.annulledBy() == null
        && known.decision().equals(read.decision())
        && known.effectiveOn().equals(read.effectiveOn())
        && acts.size() == draft.acts().size()
        && IntStream.range(0, acts.size())
            .allMatch(i -> acts.get(i).saysTheSameAs(draft.acts().get(i)));
  }

  /** Whatever has happened since, seen on its own day. */
  private Outcome unchanged(Reorganisation known, Organisation standing) {
    Effect effect = reorganisations.effect(known.code());
    boolean undoes = known.annuls() != null;
    boolean undone = known.annulledBy() != null;
    return new Outcome(
        known,
        /* isNew= */ false,
        effect,
        undoes && !undone ? effect.undone().roughlyOn(standing) : standing,
        undone && !undoes ? effect.roughlyOn(standing) : standing,
        Consequences.of(effect, standing, known.effectiveOn(), sheets));
  }

  private Outcome outcome(Reorganisation read, Effect effect, Organisation before) {
    Organisation after = effect.on(before);
    return new Outcome(
        read,
        /* isNew= */ true,
        effect,
        before,
        after,
        Consequences.of(effect, after, read.effectiveOn(), sheets));
  }
}
