package vn.qcdc.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.proofreading.ClaimKind;
import vn.qcdc.domain.proofreading.Guess;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Location;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.Passage;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.proofreading.Verdict;

class JudgementWordingTest {

  private static final Manuscript TEXT =
      new Manuscript(
          List.of(
              new Passage(new Location.Paragraph(4, 2), "Tổng 940 cuộc"),
              new Passage(new Location.Footnote("7", 7), "139 và 216 và 586"),
              new Passage(new Location.Cell(1, 2, 3), "941")));

  private static final Span TOTAL = new Span(0, 5, 8);
  private static final Span PART = new Span(1, 14, 17);
  private static final Span CELL = new Span(2, 0, 3);

  private final JudgementWording vietnamese = new JudgementWording(TEXT, Language.VIETNAMESE);
  private final JudgementWording english = new JudgementWording(TEXT, Language.ENGLISH);

  @Test
  void a_mismatch_says_what_should_stand_there_and_which_slip_explains_it() {
    Judgement wrong = judgement(Verdict.MISMATCH, TOTAL, "941", new Guess(PART, "585"));
    assertEquals(
        "Tổng và các phần: “940” không khớp phép tính: 139 + 216 + 586 = 941. Đúng ra là 941."
            + " Có thể số “586” bị gõ nhầm, ý là “585”.",
        vietnamese.message(wrong));
    assertEquals(
        "Total and parts: “940” does not agree with 139 + 216 + 586 = 941. It should be 941."
            + " Perhaps “586” was mistyped and is meant to be “585”.",
        english.message(wrong));
  }

  @Test
  void a_guess_that_only_repeats_what_is_expected_is_not_told() {
    Judgement wrong = judgement(Verdict.MISMATCH, TOTAL, "941", new Guess(TOTAL, "941"));
    assertFalse(vietnamese.message(wrong).contains("gõ nhầm"));
  }

  @Test
  void a_contradiction_names_the_other_place() {
    assertEquals(
        "Tổng và các phần: “941” khác với chỗ đã viết “940” (trang 2, đoạn 4).",
        vietnamese.message(
            new Judgement(
                ClaimKind.BREAKDOWN,
                Verdict.CONTRADICTION,
                CELL,
                CELL,
                List.of(TOTAL),
                "940 ≠ 941",
                null,
                null)));
  }

  @Test
  void a_remark_about_a_footnote_quotes_it_for_the_margin_cannot_show_it() {
    assertEquals(
        "Trong chú thích 7: “586”",
        vietnamese
            .remark(judgement(Verdict.MISMATCH, PART, "585", null))
            .lines()
            .findFirst()
            .orElseThrow());
    assertEquals(
        2, vietnamese.remark(judgement(Verdict.MISMATCH, TOTAL, "941", null)).lines().count());
  }

  @Test
  void both_languages_have_words_for_every_kind_and_verdict() {
    List<String> missing = new ArrayList<>();
    for (String tag : List.of("", "en")) {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "vn.qcdc.reporting.wording.proofreading",
              Locale.forLanguageTag(tag),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      for (ClaimKind kind : ClaimKind.values()) {
        addMissing(words, "kind." + kind, missing);
      }
      for (Verdict verdict : Verdict.values()) {
        addMissing(words, "sentence." + verdict, missing);
        addMissing(words, "expected." + verdict, missing);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static void addMissing(ResourceBundle words, String key, List<String> missing) {
    if (!words.containsKey(key)) {
      missing.add(words.getLocale() + " " + key);
    }
  }

  private static Judgement judgement(
      Verdict verdict, Span doubtful, String expected, @Nullable Guess guess) {
    return new Judgement(
        ClaimKind.BREAKDOWN,
        verdict,
        doubtful,
        doubtful,
        List.of(PART),
        "139 + 216 + 586 = 941",
        expected,
        guess);
  }
}
