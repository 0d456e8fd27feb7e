package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.CHANGES_NOTHING;
import static vn.qcdc.domain.finding.FindingCode.CHILD_WITHOUT_PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.organisation.UnitNaming;
import vn.qcdc.domain.time.Validity;

/** An organisation that is being changed from one day on, with all that was found wrong so far. */
final class Workpiece {

  private final Organisation before;
  private final LocalDate day;
  private final UnitNaming naming;
  private final Map<UnitId, Unit> changed = new LinkedHashMap<>();
  private final Map<UnitId, Succession> begun = new LinkedHashMap<>();
  private final Map<UnitId, UnitId> abolished = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Organisation now;

  Workpiece(Organisation before, LocalDate day, UnitNaming naming) {
    this.naming = naming;
    this.before = before;
    this.day = day;
  }

  Organisation before() {
    return before;
  }

  LocalDate day() {
    return day;
  }

  LocalDate eve() {
    return day.minusDays(1);
  }

  Rewriting rewriting() {
    return new Rewriting(day);
  }

  /** With all changes so far; costs as much as the organisation is large. */
  Organisation now() {
    Organisation known = now;
    if (known == null) {
      known = effect().roughlyOn(before);
      now = known;
    }
    return known;
  }

  UnitFinder onTheDay() {
    return lookUp(now(), day);
  }

  UnitFinder onTheEve() {
    return lookUp(before, eve());
  }

  private UnitFinder lookUp(Organisation organisation, LocalDate onDay) {
    return new UnitFinder(naming.in(organisation), organisation.asOf(onDay, Hierarchy.TERRITORY));
  }

  /** As changed so far. */
  Unit unit(UnitId id) {
    return Optional.ofNullable(changed.get(id)).or(() -> before.unit(id)).orElseThrow();
  }

  boolean stands(UnitId id) {
    return unit(id).nameOn(day).isPresent();
  }

  void put(Unit unit) {
    changed.put(unit.id(), unit);
    now = null;
  }

  void put(Succession succession) {
    begun.put(succession.predecessor(), succession);
    now = null;
  }

  /**
   * @param above the unit below which an abolished one stood
   */
  void abolish(Unit ended, UnitId above) {
    put(ended);
    abolished.put(ended.id(), above);
  }

  /** Where an abolished unit stood; empty for all others. */
  Optional<UnitId> aboveAbolished(UnitId unit) {
    return Optional.ofNullable(abolished.get(unit));
  }

  /** What becomes of a unit on the day, by this reorganisation or another. */
  Optional<Succession> succession(UnitId predecessor) {
    return Optional.ofNullable(begun.get(predecessor))
        .or(() -> before.succession(predecessor, day));
  }

  /**
   * Whether a unit may end or be divided: not when it comes, passes something on or inherits
   * something on the same day.
   */
  boolean mayPass(UnitId unit) {
    return before.unit(unit).flatMap(each -> each.nameOn(eve())).isPresent()
        && stands(unit)
        && succession(unit).isEmpty()
        && Stream.concat(begun.values().stream(), before.successionsTo(unit).stream())
            .noneMatch(each -> each.day().equals(day) && each.benefits(unit));
  }

  /** The first day after this one on which a fact about the unit begins or ends. */
  Optional<LocalDate> laterChange(UnitId id) {
    Unit unit = unit(id);
    return Stream.of(
            unit.names().stream().map(UnitName::validity),
            unit.codes().stream().map(UnitCode::validity),
            unit.placements().stream().map(Placement::validity))
        .flatMap(validities -> validities)
        .flatMap(Validity::bounds)
        .filter(bound -> bound.isAfter(day))
        .min(LocalDate::compareTo);
  }

  void found(Finding finding) {
    findings.add(finding);
  }

  /** The value of what is sound; empty when it is not, and what is wrong with it is noted. */
  <T> Optional<T> noted(Judged<T> judged) {
    return judged.fold(
        Optional::of,
        wrong -> {
          findings.addAll(wrong);
          return Optional.empty();
        });
  }

  /** What is wrong with the organisation as a whole, whichever act has made it so. */
  void examine(Place place) {
    boolean isSoFarSound = isSound();
    Soundness.flaws(now(), day).stream()
        .filter(flaw -> isSoFarSound || flaw.code() == CHILD_WITHOUT_PARENT)
        .map(flaw -> flaw.found(place.at("acts")))
        .forEach(this::found);
    if (isSound() && effect().isEmpty()) {
      found(Finding.blocking(CHANGES_NOTHING, place.at("acts"), null, null));
    }
  }

  boolean isSound() {
    return findings.isEmpty();
  }

  Judged<Effect> result() {
    return isSound() ? Judged.sound(effect()) : Judged.unsound(findings);
  }

  private Effect effect() {
    List<UnitChange> changes = new ArrayList<>();
    for (Unit after : changed.values()) {
      UnitChange change = UnitChange.between(before.unit(after.id()), after);
      if (!change.isEmpty()) {
        changes.add(change);
      }
    }
    return new Effect(changes, List.copyOf(begun.values()), List.of());
  }
}
