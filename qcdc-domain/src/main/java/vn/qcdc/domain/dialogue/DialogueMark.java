package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.UUID;

/** A place in the list of sessions, which begins with the latest. */
public record DialogueMark(LocalDate day, UUID id) {

  public static DialogueMark of(DialogueSession session) {
    return new DialogueMark(session.facts().day(), session.id());
  }
}
