package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/** The port without a database. */
public final class InMemoryDialogues implements Dialogues {

  private static final Comparator<DialogueMark> LATEST_FIRST =
      Comparator.comparing(DialogueMark::day)
          .reversed()
          .thenComparing(mark -> mark.id().toString());

  private final Map<UUID, DialogueSession> sessions = new LinkedHashMap<>();

  @Override
  public Optional<DialogueSession> find(UUID id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public Optional<DialogueSession> findForUpdate(UUID id) {
    return find(id);
  }

  @Override
  public void add(Collection<DialogueSession> added) {
    added.forEach(this::keep);
  }

  @Override
  public void keep(DialogueSession session) {
    sessions.put(session.id(), session);
  }

  @Override
  public List<DialogueSession> byExternalIds(Set<UnitId> units, Set<String> externalIds) {
    return sessions.values().stream()
        .filter(each -> units.contains(each.unit()) && externalIds.contains(each.externalId()))
        .toList();
  }

  @Override
  public List<DialogueSession> list(
      DialogueFilter wanted, @Nullable DialogueMark after, int limit) {
    return sessions.values().stream()
        .filter(each -> wanted.units().map(units -> units.contains(each.unit())).orElse(true))
        .filter(each -> wanted.from() == null || !each.facts().day().isBefore(wanted.from()))
        .filter(each -> wanted.until() == null || each.facts().day().isBefore(wanted.until()))
        .filter(each -> wanted.head() == null || each.facts().heads().contains(wanted.head()))
        .filter(each -> !wanted.heldOnly() || each.status().isHeld())
        .filter(each -> after == null || LATEST_FIRST.compare(after, DialogueMark.of(each)) < 0)
        .sorted(Comparator.comparing(DialogueMark::of, LATEST_FIRST))
        .limit(limit)
        .toList();
  }

  @Override
  public List<DialogueSession> fulfilling(UnitId unit, int year) {
    return sessions.values().stream()
        .filter(each -> each.unit().equals(unit))
        .filter(
            each -> {
              PlannedItem item = each.facts().planned();
              return item != null && item.year() == year;
            })
        .sorted(Comparator.comparing(each -> each.facts().day()))
        .toList();
  }

  @Override
  public Map<HeadOf, Long> held(Set<UnitId> units, LocalDate from, LocalDate until) {
    Map<HeadOf, Long> held = new HashMap<>();
    list(new DialogueFilter(Optional.of(units), from, until, null, true), null, Integer.MAX_VALUE)
        .forEach(
            each ->
                each.facts()
                    .heads()
                    .forEach(head -> held.merge(new HeadOf(each.unit(), head), 1L, Long::sum)));
    return held;
  }
}
