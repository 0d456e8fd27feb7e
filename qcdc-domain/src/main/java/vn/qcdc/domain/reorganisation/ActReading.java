package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.LATER_CHANGE_KNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Reads acts as claimed: what each does, and to which unit of the day before. */
final class ActReading {

  private final Workpiece workpiece;
  private final UnitFinder onTheEve;
  private final UnitFinder onTheDay;

  ActReading(Workpiece workpiece) {
    this.workpiece = workpiece;
    this.onTheEve = workpiece.onTheEve();
    this.onTheDay = workpiece.onTheDay();
  }

  List<Act> read(List<ActDraft> drafts) {
    List<Act> acts = drafts.stream().flatMap(draft -> read(draft).stream()).toList();
    refuseContradictions(
        ActKind.of(acts, ActKind.RENAME, ActKind.RETYPE, ActKind.RECODE, ActKind.MOVE));
    return acts;
  }

  private Optional<Act> read(ActDraft draft) {
    Optional<ActKind> kind =
        Arrays.stream(ActKind.values()).filter(each -> each.name().equals(draft.act())).findFirst();
    if (kind.isEmpty()) {
      workpiece.found(
          Finding.blocking(
              draft.act().isEmpty() ? VALUE_REQUIRED : VALUE_NOT_ALLOWED,
              draft.place().at("act"),
              draft.act(),
              Arrays.toString(ActKind.values())));
      return Optional.empty();
    }
    List<String> missing =
        required(kind.get()).stream()
            .filter(columns -> columns.stream().allMatch(each -> draft.word(each).isEmpty()))
            .map(columns -> columns.get(0))
            .toList();
    missing.stream()
        .map(column -> Finding.blocking(VALUE_REQUIRED, draft.place().at(column), null, null))
        .forEach(workpiece::found);
    refuseIdle(draft, kind.get());
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    return kind.get().concernsStandingUnit()
        ? unit(draft).map(unit -> new Act(kind.get(), draft, unit))
        : Optional.of(new Act(kind.get(), draft, null));
  }

  /** A word that the act has no use for is a slip that must not pass for done. */
  private void refuseIdle(ActDraft draft, ActKind kind) {
    ActDraft.COLUMNS.stream()
        .filter(column -> !used(kind).contains(column) && !draft.word(column).isEmpty())
        .map(
            column ->
                Finding.blocking(
                    VALUE_NOT_ALLOWED, draft.place().at(column), draft.word(column), kind.name()))
        .forEach(workpiece::found);
  }

  private static List<String> used(ActKind kind) {
    return switch (kind) {
      case ESTABLISH ->
          List.of(
              "code", "kind", "level", "type", "name", "parent", "party_parent", "external_codes");
      case MERGE -> List.of("unit", "successor");
      case SPLIT -> List.of("unit", "successor", "weight", "weighed_by");
      case RENAME -> List.of("unit", "name");
      case RETYPE -> List.of("unit", "type", "level");
      case RECODE -> List.of("unit", "code", "external_codes");
      case MOVE -> List.of("unit", "parent", "party_parent");
      case DISSOLVE -> List.of("unit");
      case ABOLISH_LEVEL -> List.of("unit", "level");
    };
  }

  /** Of each list one column at least must say something; a new unit is read as a whole later. */
  private static List<List<String>> required(ActKind kind) {
    List<String> unit = List.of("unit");
    return switch (kind) {
      case ESTABLISH -> List.of();
      case MERGE, SPLIT -> List.of(unit, List.of("successor"));
      case RENAME -> List.of(unit, List.of("name"));
      case RETYPE -> List.of(unit, List.of("type"));
      case RECODE -> List.of(unit, List.of("code", "external_codes"));
      case MOVE -> List.of(unit, List.of("parent", "party_parent"));
      case DISSOLVE -> List.of(unit);
      case ABOLISH_LEVEL -> List.of(unit, List.of("level"));
    };
  }

  /** Two acts must not say different things about one unit. */
  private void refuseContradictions(List<Act> acts) {
    Map<List<Object>, String> said = new HashMap<>();
    for (Act act : acts) {
      for (String column : List.of("code", "level", "type", "name", "parent", "party_parent")) {
        String word = act.draft().word(column);
        String earlier = word.isEmpty() ? word : said.getOrDefault(List.of(act.id(), column), word);
        if (!earlier.equals(word)) {
          workpiece.found(act.found(VALUE_NOT_ALLOWED, column, word, earlier));
        }
        if (!word.isEmpty()) {
          said.putIfAbsent(List.of(act.id(), column), word);
        }
      }
    }
  }

  /** A unit that an earlier event of the same day has made is not there on the day before. */
  private Optional<UnitSnapshot> unit(ActDraft draft) {
    String pointer = draft.place().at("unit");
    Optional<UnitSnapshot> unit =
        workpiece.noted(
            onTheEve
                .find(draft.unit(), pointer)
                .fold(Judged::sound, absent -> onTheDay.find(draft.unit(), pointer)));
    Optional<LocalDate> later = unit.flatMap(found -> workpiece.laterChange(found.id()));
    later.map(day -> found(draft, pointer, day)).ifPresent(workpiece::found);
    return unit.filter(found -> later.isEmpty());
  }

  private static Finding found(ActDraft draft, String pointer, LocalDate day) {
    return Finding.blocking(LATER_CHANGE_KNOWN, pointer, draft.unit(), day.toString());
  }
}
