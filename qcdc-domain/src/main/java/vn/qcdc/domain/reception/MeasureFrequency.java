package vn.qcdc.domain.reception;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;

/**
 * Holds what leaders did against the rules of the time: a rule asks for the days of the window on
 * which it held and the unit stood at its level.
 */
public final class MeasureFrequency {

  private final List<ReceptionRule> rules;
  private final Validity window;

  /**
   * @param window with an end
   */
  public MeasureFrequency(Collection<ReceptionRule> rules, Validity window) {
    this.rules = rules.stream().sorted(comparing(rule -> rule.validity().from())).toList();
    this.window = window;
  }

  /**
   * In the order of the roles; none of a role of which no rule asks anything in the window.
   *
   * @param held at least the days of the unit in the window
   */
  public List<Duty> of(Unit unit, Collection<DayHeld> held) {
    List<DayHeld> own = held.stream().filter(each -> each.unit().equals(unit.id())).toList();
    List<Duty> duties = new ArrayList<>();
    for (ReceiverRole role : ReceiverRole.values()) {
      List<LocalDate> days =
          own.stream().filter(each -> each.role() == role).map(DayHeld::day).distinct().toList();
      duty(unit, role, days).ifPresent(duties::add);
    }
    return duties;
  }

  private Optional<Duty> duty(Unit unit, ReceiverRole role, List<LocalDate> days) {
    List<Stretch> stretches = new ArrayList<>();
    @Nullable LocalDate unconfirmed = null;
    for (Standing standing : standings(unit)) {
      List<ReceptionRule> asking =
          rules.stream()
              .filter(rule -> rule.role() == role && rule.asks(unit.kind(), standing.level()))
              .toList();
      Optional<Validity> stood = common(window, standing.validity());
      for (ReceptionRule rule : asking) {
        stood
            .flatMap(span -> common(span, rule.validity()))
            .map(span -> stretch(rule, span, days))
            .ifPresent(stretches::add);
      }
      unconfirmed = stood.flatMap(span -> unconfirmed(asking, span)).orElse(unconfirmed);
    }
    return stretches.isEmpty() && unconfirmed == null
        ? Optional.empty()
        : Optional.of(new Duty(role, stretches, unconfirmed));
  }

  /** That a unit stood at one level, whatever it was called. */
  private record Standing(Level level, Validity validity) {

    boolean goesOnAs(UnitName name) {
      return name.level() == level && name.validity().from().equals(validity.until());
    }
  }

  private static List<Standing> standings(Unit unit) {
    List<Standing> standings = new ArrayList<>();
    for (UnitName name : unit.names()) {
      int last = standings.size() - 1;
      if (last >= 0 && standings.get(last).goesOnAs(name)) {
        LocalDate since = standings.remove(last).validity().from();
        standings.add(new Standing(name.level(), new Validity(since, name.validity().until())));
      } else {
        standings.add(new Standing(name.level(), name.validity()));
      }
    }
    return standings;
  }

  private static Stretch stretch(ReceptionRule rule, Validity span, List<LocalDate> days) {
    LocalDate until = end(span);
    int held = Math.toIntExact(days.stream().filter(span::includes).count());
    return new Stretch(rule, span.from(), until, rule.per().within(span.from(), until), held);
  }

  /** The first day of a span that lies behind the end of all the rules there were. */
  private static Optional<LocalDate> unconfirmed(List<ReceptionRule> asking, Validity span) {
    if (asking.isEmpty()) {
      return Optional.empty();
    }
    @Nullable LocalDate ended = asking.get(asking.size() - 1).validity().until();
    return Stream.ofNullable(ended)
        .map(day -> day.isBefore(span.from()) ? span.from() : day)
        .filter(span::includes)
        .findFirst();
  }

  private static Optional<Validity> common(Validity one, Validity other) {
    LocalDate from = one.from().isBefore(other.from()) ? other.from() : one.from();
    @Nullable LocalDate until =
        one.until() == null || (other.until() != null && other.until().isBefore(one.until()))
            ? other.until()
            : one.until();
    return until != null && !from.isBefore(until)
        ? Optional.empty()
        : Optional.of(new Validity(from, until));
  }

  private static LocalDate end(Validity span) {
    return Optional.ofNullable(span.until()).orElseThrow();
  }
}
