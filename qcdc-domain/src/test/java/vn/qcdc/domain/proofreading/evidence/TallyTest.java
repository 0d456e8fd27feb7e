package vn.qcdc.domain.proofreading.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.proofreading.ClaimKind;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.proofreading.Verdict;

class TallyTest {
  private static final LabelledDocument DOCUMENT =
      LabelledDocument.of(
          "mẫu",
          "Giải quyết 39/51 đơn, đạt {{76,40%|mismatch rate 76,47%}}, trực {{24/7|trap}}, có"
              + " {{195|contradiction repeated_fact #a}} người, phụ lục"
              + " {{190|contradiction repeated_fact #a}} người, khoảng {{80%|maybe}}.");

  private final Tally tally = new Tally();

  @Test
  void marks_are_taken_out_of_the_text() {
    assertEquals(
        "Giải quyết 39/51 đơn, đạt 76,40%, trực 24/7, có 195 người, phụ lục 190 người, khoảng 80%.",
        DOCUMENT.text());
    assertEquals(5, DOCUMENT.labels().size());
    assertEquals("76,47%", DOCUMENT.labels().get(0).expected());
  }

  @Test
  void a_flag_on_the_marked_number_is_right() {
    add(flag(Verdict.MISMATCH, "76,40%"));
    assertEquals(1, tally.overall().precision());
    assertEquals(0.5, tally.overall().recall());
    assertEquals(1, tally.of(Verdict.MISMATCH).recall());
  }

  @Test
  void the_other_verdict_does_not_count_for_the_verdict() {
    add(flag(Verdict.TRUNCATED, "76,40%"));
    assertEquals(1, tally.overall().precision());
    assertEquals(0, tally.of(Verdict.TRUNCATED).precision());
    assertEquals(0, tally.of(Verdict.MISMATCH).recall());
  }

  @Test
  void one_place_of_a_contradiction_is_enough() {
    add(flag(Verdict.CONTRADICTION, "190"));
    assertEquals(1, tally.of(Verdict.CONTRADICTION).recall());
    assertEquals(1, tally.disagreements().misses().size());
  }

  @Test
  void a_flag_on_a_trap_is_a_false_alarm() {
    add(flag(Verdict.MISMATCH, "24/7"));
    assertEquals(0, tally.overall().precision());
    assertEquals(1, tally.disagreements().falseAlarms().size());
    assertEquals(1, tally.disagreements().flaggedTraps().size());
  }

  @Test
  void a_flag_on_what_can_be_seen_either_way_counts_for_nobody() {
    add(flag(Verdict.MISMATCH, "80%"));
    assertEquals(1, tally.overall().precision());
    assertEquals(0, tally.overall().recall());
  }

  private void add(Judgement... judgements) {
    tally.add(DOCUMENT, List.of(judgements), span -> new Place(span.from(), span.to()));
  }

  private static Judgement flag(Verdict verdict, String number) {
    int from = DOCUMENT.text().indexOf(number);
    Span span = new Span(0, from, from + number.length());
    return new Judgement(ClaimKind.RATE, verdict, span, span, List.of(), "", null, null);
  }
}
