package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DIALOGUE_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Enters sessions, one or many, all of them or none. What a unit has entered under the same
 * external id with the same content is left as it is, so that a file may be sent again.
 */
public final class EnterDialogues {

  private final Dialogues dialogues;
  private final DialoguePlans plans;

  public EnterDialogues(Dialogues dialogues, DialoguePlans plans) {
    this.dialogues = dialogues;
    this.plans = plans;
  }

  /**
   * A session as somebody says that it was.
   *
   * @param place of what was claimed
   */
  public record Entry(
      UnitId unit,
      SessionFacts facts,
      SessionStatus status,
      @Nullable String externalId,
      Place place) {}

  /**
   * What was, or in a rehearsal would be, done.
   *
   * @param sessions in the order of the entries, also those that were there
   * @param created those that are new
   */
  public record Entered(List<DialogueSession> sessions, List<DialogueSession> created) {

    public int unchanged() {
      return sessions.size() - created.size();
    }
  }

  private record Key(UnitId unit, String externalId) {}

  public Judged<Entered> enter(List<Entry> entries, LocalDate today) {
    return rehearse(entries, today)
        .fold(
            entered -> {
              dialogues.add(entered.created());
              return Judged.sound(entered);
            },
            Judged::unsound);
  }

  /** Keeps nothing. */
  public Judged<Entered> rehearse(List<Entry> entries, LocalDate today) {
    Map<Key, DialogueSession> known = known(entries);
    Map<Key, Entry> told = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    List<DialogueSession> sessions = new ArrayList<>();
    List<DialogueSession> created = new ArrayList<>();
    for (Entry entry : entries) {
      findings.addAll(unplanned(entry.unit(), entry.facts(), entry.place()));
      Optional<Key> key = key(entry);
      if (key.filter(each -> told.putIfAbsent(each, entry) != null).isPresent()) {
        findings.add(found(CODE_TWICE, entry));
        continue;
      }
      Optional<DialogueSession> before = key.map(known::get);
      DialogueSession.entered(
              entry.unit(), entry.facts(), entry.status(), entry.externalId(), entry.place(), today)
          .accept(
              session -> {
                if (before.isPresent() && !before.get().isSameAs(session)) {
                  findings.add(found(DIALOGUE_DIFFERS, entry));
                }
                sessions.add(before.orElse(session));
                if (before.isEmpty()) {
                  created.add(session);
                }
              },
              findings::addAll);
    }
    return findings.isEmpty()
        ? Judged.sound(new Entered(sessions, created))
        : Judged.unsound(findings);
  }

  /** What became of a change. */
  public sealed interface Changed {

    record Kept(DialogueSession session) implements Changed {}

    record Refused(List<Finding> findings) implements Changed {}

    record Outdated() implements Changed {}
  }

  /**
   * @param session as it was read for the change
   * @param seen the version that the caller knows
   */
  public Changed revise(
      DialogueSession session,
      SessionFacts facts,
      SessionStatus status,
      int seen,
      LocalDate today) {
    List<Finding> unplanned = unplanned(session.unit(), facts, Place.item(""));
    if (!unplanned.isEmpty()) {
      return new Changed.Refused(unplanned);
    }
    return keep(session, seen, session.revised(facts, status, today));
  }

  public Changed conclude(
      DialogueSession session, Conclusion conclusion, int seen, LocalDate today) {
    return keep(session, seen, session.concluded(conclusion, today));
  }

  private Changed keep(DialogueSession before, int seen, Judged<DialogueSession> after) {
    if (before.version() != seen) {
      return new Changed.Outdated();
    }
    return after.fold(
        sound -> {
          dialogues.keep(sound);
          return new Changed.Kept(sound);
        },
        Changed.Refused::new);
  }

  private List<Finding> unplanned(UnitId unit, SessionFacts facts, Place place) {
    PlannedItem item = facts.planned();
    if (item == null) {
      return List.of();
    }
    int items = plans.find(unit, item.year()).map(plan -> plan.items().size()).orElse(0);
    return item.number() >= 1 && item.number() <= items
        ? List.of()
        : List.of(
            Finding.blocking(
                VALUE_NOT_ALLOWED,
                place.at("planned"),
                item.year() + "/" + item.number(),
                item.year() + "/1–" + items));
  }

  private Map<Key, DialogueSession> known(List<Entry> entries) {
    Set<String> ids =
        entries.stream()
            .flatMap(entry -> key(entry).stream())
            .map(Key::externalId)
            .collect(Collectors.toSet());
    Set<UnitId> units = entries.stream().map(Entry::unit).collect(Collectors.toSet());
    Map<Key, DialogueSession> known = new HashMap<>();
    if (!ids.isEmpty()) {
      dialogues
          .byExternalIds(units, ids)
          .forEach(each -> key(each).ifPresent(key -> known.put(key, each)));
    }
    return known;
  }

  private static Optional<Key> key(Entry entry) {
    return Optional.ofNullable(entry.externalId()).map(id -> new Key(entry.unit(), id));
  }

  private static Optional<Key> key(DialogueSession session) {
    return Optional.ofNullable(session.externalId()).map(id -> new Key(session.unit(), id));
  }

  private static Finding found(FindingCode code, Entry entry) {
    return Finding.blocking(code, entry.place().at("external_id"), entry.externalId(), null);
  }
}
