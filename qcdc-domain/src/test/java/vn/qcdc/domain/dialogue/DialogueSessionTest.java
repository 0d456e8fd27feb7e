package vn.qcdc.domain.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.dialogue.SampleDialogue.COMMUNE;
import static vn.qcdc.domain.dialogue.SampleDialogue.DAY;
import static vn.qcdc.domain.dialogue.SampleDialogue.facts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;

class DialogueSessionTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 5, 20);

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "HELD,      2023-05-20, ''",
    "HELD,      2023-05-21, VALUE_NOT_ALLOWED",
    "PREPARED,  2023-05-21, ''",
    "CANCELLED, 2023-05-21, ''"
  })
  void nothing_is_held_on_a_day_that_is_yet_to_come(String status, LocalDate day, String found) {
    Judged<DialogueSession> entered =
        DialogueSession.entered(
            COMMUNE, facts(day, Head.COMMITTEE), status(status), null, Place.row(2), TODAY);
    assertEquals(found.isEmpty() ? List.of() : List.of(found), codes(entered));
  }

  @ParameterizedTest(name = "{0} concluded on {1}: {2}")
  @CsvSource({
    "HELD,      2023-05-09, VALUE_NOT_ALLOWED",
    "HELD,      2023-05-10, ''",
    "HELD,      2023-05-20, ''",
    "HELD,      2023-05-21, VALUE_NOT_ALLOWED",
    "PREPARED,  2023-05-10, DIALOGUE_NOT_HELD",
    "CANCELLED, 2023-05-10, DIALOGUE_NOT_HELD"
  })
  void only_what_was_held_is_concluded_from_its_day_to_this(
      String status, LocalDate on, String found) {
    DialogueSession session =
        SampleDialogue.session(COMMUNE, facts(DAY, Head.AUTHORITY), status(status), null);
    List<String> expected = found.isEmpty() ? List.of() : List.of(found);
    assertEquals(expected, codes(session.concluded(new Conclusion(on, "Giao các ấp"), TODAY)));
    assertEquals(
        expected, codes(session.noticed(new ConclusionNotice("1-TB/ĐU", on, "Giao"), TODAY)));
  }

  @Test
  void what_was_concluded_stays_held() {
    DialogueSession session = SampleDialogue.held(COMMUNE, DAY, Head.COMMITTEE);
    DialogueSession concluded = sound(session.concluded(new Conclusion(DAY, "Tiếp thu"), TODAY));
    assertEquals(
        List.of(),
        codes(session.revised(session.facts(), new SessionStatus.Cancelled("Bão"), TODAY)));
    assertEquals(
        List.of("VALUE_NOT_ALLOWED"),
        codes(concluded.revised(session.facts(), new SessionStatus.Cancelled("Bão"), TODAY)));
    assertEquals(3, sound(concluded.revised(session.facts(), session.status(), TODAY)).version());
  }

  @Test
  void a_notice_is_issued_once() {
    DialogueSession session = SampleDialogue.held(COMMUNE, DAY, Head.COMMITTEE);
    ConclusionNotice notice = new ConclusionNotice("1-TB/ĐU", DAY, "Giao");
    assertEquals(
        List.of("CODE_TWICE"), codes(sound(session.noticed(notice, TODAY)).noticed(notice, TODAY)));
  }

  private static SessionStatus status(String name) {
    return switch (name) {
      case "HELD" -> new SessionStatus.Held(40);
      case "PREPARED" -> new SessionStatus.Prepared();
      default -> new SessionStatus.Cancelled("Thời tiết xấu");
    };
  }

  private static DialogueSession sound(Judged<DialogueSession> judged) {
    return judged.orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private static List<String> codes(Judged<DialogueSession> judged) {
    return judged.fold(
        sound -> List.of(),
        findings -> findings.stream().map(Finding::code).map(Enum::name).toList());
  }
}
