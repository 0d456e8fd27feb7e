package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.reorganisation.Happening.Ended;
import vn.qcdc.domain.reorganisation.Happening.Established;
import vn.qcdc.domain.reorganisation.Happening.Moved;
import vn.qcdc.domain.reorganisation.Happening.Part;
import vn.qcdc.domain.reorganisation.Happening.PassedOn;
import vn.qcdc.domain.reorganisation.Happening.Recoded;
import vn.qcdc.domain.reorganisation.Happening.Renamed;
import vn.qcdc.domain.reorganisation.Happening.Retyped;
import vn.qcdc.domain.reorganisation.Happening.TookOver;

/**
 * One unit as one reorganisation found it and left it, whether that has been undone since or not.
 */
final class UnitInEvent {

  private final Unit before;
  private final Unit after;
  private final Organisation organisation;
  private final Effect effect;
  private final LocalDate day;
  private final Map<UnitId, UnitChange> changes;

  private UnitInEvent(Unit after, Organisation organisation, Entered entered) {
    this.after = after;
    this.organisation = organisation;
    this.effect = entered.effect();
    this.day = entered.reorganisation().effectiveOn();
    this.changes =
        effect.changes().stream().collect(Collectors.toMap(UnitChange::unit, Function.identity()));
    this.before =
        Optional.ofNullable(changes.get(after.id()))
            .map(change -> after.with(change.undone()))
            .orElse(after);
  }

  static UnitInEvent of(Unit after, Organisation organisation, Entered entered) {
    return new UnitInEvent(after, organisation, entered);
  }

  Unit before() {
    return before;
  }

  /**
   * In the order in which they are told.
   *
   * @param stays whether the unit still stands at the end of the day: what it is called and where
   *     it stands never held otherwise
   */
  List<Happening> happenings(boolean stays) {
    Optional<UnitSnapshot> old = before.on(day, Hierarchy.TERRITORY);
    Optional<UnitSnapshot> now = after.on(day, Hierarchy.TERRITORY);
    List<Happening> happenings = new ArrayList<>();
    if (stays && old.isPresent() && now.isPresent()) {
      changes(old.get(), now.get()).forEach(happenings::add);
    }
    now.filter(unit -> old.isEmpty()).map(this::established).ifPresent(happenings::add);
    now.flatMap(this::tookOver).ifPresent(happenings::add);
    old.or(() -> now).flatMap(this::passedOn).ifPresent(happenings::add);
    old.filter(unit -> now.isEmpty()).map(Ended::new).ifPresent(happenings::add);
    return happenings;
  }

  private Stream<Happening> changes(UnitSnapshot old, UnitSnapshot now) {
    List<Happening> changes = new ArrayList<>();
    if (!old.name().equals(now.name())) {
      changes.add(new Renamed(old, now));
    }
    if (!old.type().equals(now.type()) || old.level() != now.level()) {
      changes.add(new Retyped(old, now));
    }
    Stream<Happening> codes = after.codes().stream().flatMap(code -> recoded(now, code).stream());
    Stream<Happening> places =
        Stream.of(Hierarchy.values()).flatMap(each -> moved(now, each).stream());
    return Stream.of(changes.stream(), codes, places).flatMap(Function.identity());
  }

  private Optional<Happening> recoded(UnitSnapshot unit, UnitCode code) {
    Optional<String> old = before.codeOn(day, code.scheme());
    return code.validity().includes(day) && !old.equals(Optional.of(code.code()))
        ? Optional.of(new Recoded(unit, code.scheme(), old.orElse(null), code.code()))
        : Optional.empty();
  }

  private Optional<Happening> moved(UnitSnapshot unit, Hierarchy hierarchy) {
    Optional<UnitId> from = before.parentOn(day, hierarchy);
    Optional<UnitId> to = after.parentOn(day, hierarchy);
    return from.equals(to)
        ? Optional.empty()
        : Optional.of(
            new Moved(
                unit,
                hierarchy,
                from.flatMap(id -> eve(id).or(() -> onTheDay(id))).orElse(null),
                to.flatMap(this::onTheDay).orElse(null)));
  }

  private Happening established(UnitSnapshot unit) {
    return new Established(
        unit, Optional.ofNullable(unit.parent()).flatMap(this::onTheDay).orElse(null));
  }

  private Optional<Happening> tookOver(UnitSnapshot unit) {
    List<Part> parts =
        effect.begun().stream()
            .filter(passed -> passed.benefits(unit.id()) && !passed.predecessor().equals(unit.id()))
            .flatMap(passed -> part(passed, unit.id(), eve(passed.predecessor())).stream())
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(new TookOver(unit, parts));
  }

  private Optional<Happening> passedOn(UnitSnapshot unit) {
    return effect.begun().stream()
        .filter(passed -> passed.predecessor().equals(unit.id()))
        .findFirst()
        .map(passed -> passedOn(unit, passed));
  }

  private Happening passedOn(UnitSnapshot unit, Succession passed) {
    List<Part> parts =
        passed.heirs().stream()
            .map(Succession.Heir::unit)
            .filter(heir -> !heir.equals(unit.id()))
            .flatMap(heir -> part(passed, heir, onTheDay(heir)).stream())
            .toList();
    return new PassedOn(unit, parts, passed.benefits(unit.id()), together(passed));
  }

  private List<UnitSnapshot> together(Succession passed) {
    if (!passed.isWhole()) {
      return List.of();
    }
    UnitId heir = passed.heirs().get(0).unit();
    return effect.begun().stream()
        .filter(other -> other.benefits(heir))
        .map(Succession::predecessor)
        .filter(other -> !other.equals(passed.predecessor()))
        .flatMap(other -> eve(other).stream())
        .toList();
  }

  /**
   * @param other the unit on the other side
   */
  private static Optional<Part> part(Succession passed, UnitId heir, Optional<UnitSnapshot> other) {
    @Nullable Share share = passed.shareOf(heir).orElse(null);
    return other.map(unit -> new Part(unit, share, passed.weighedBy()));
  }

  private Optional<UnitSnapshot> eve(UnitId unit) {
    return organisation.unit(unit).flatMap(each -> each.on(day.minusDays(1), Hierarchy.TERRITORY));
  }

  /** A unit that an annulment took back is known from the change alone. */
  private Optional<UnitSnapshot> onTheDay(UnitId unit) {
    Optional<UnitChange> change = Optional.ofNullable(changes.get(unit));
    return organisation
        .unit(unit)
        .or(() -> change.map(made -> new Unit(unit, made.kind(), UnitFacts.NONE)))
        .map(held -> change.map(held::with).orElse(held))
        .flatMap(each -> each.on(day, Hierarchy.TERRITORY));
  }
}
