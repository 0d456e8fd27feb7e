package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/** Where sessions are kept. */
public interface Dialogues {

  Optional<DialogueSession> find(UUID id);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<DialogueSession> findForUpdate(UUID id);

  /** Keeps sessions that are new, many at once. */
  void add(Collection<DialogueSession> sessions);

  /** Keeps what has changed, with the notice that was added last if there is a new one. */
  void keep(DialogueSession session);

  /** Sessions of units by the ids under which the units know them. */
  List<DialogueSession> byExternalIds(Set<UnitId> units, Set<String> externalIds);

  /**
   * The latest first.
   *
   * @param after {@code null} from the beginning
   */
  List<DialogueSession> list(DialogueFilter wanted, @Nullable DialogueMark after, int limit);

  /** Sessions that name an item of a unit's plan, by day. */
  List<DialogueSession> fulfilling(UnitId unit, int year);

  /**
   * How many sessions each head of each unit held, those held together by both counted for each; a
   * head without any is not there.
   *
   * @param until the day after the last
   */
  Map<HeadOf, Long> held(Set<UnitId> units, LocalDate from, LocalDate until);
}
