package vn.qcdc.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.examination.KnownRule;
import vn.qcdc.domain.examination.KnownRules;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.reporting.wording.Language;

class MessagesTest {

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void every_finding_has_a_text_in_every_language(FindingCode code) {
    for (Language language : Language.values()) {
      String text = new Messages(language).text(Finding.blocking(code, "/figures/0", "17", null));
      assertFalse(text.isBlank());
      assertFalse(text.contains("{"), text);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_rule_of_the_system_says_what_it_asks_for(Language language) {
    Catalogue nothing = Catalogue.of(List.of(), List.of(), List.of());
    for (KnownRule rule : KnownRules.of(nothing)) {
      assertFalse(new Messages(language).rule(rule.rule()).isBlank());
    }
  }

  @ParameterizedTest(name = "{0} of {1} and {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "EQUATION_BROKEN|122159|122146|Tổng số 122.159 khác tổng các phần 122.146 (các phần thiếu"
            + " 13).",
        "EQUATION_BROKEN|7|8.5|Tổng số 7 khác tổng các phần 8,5 (các phần thừa 1,5).",
        "CHILDREN_SUM_BROKEN|10|≥ 12|Số 10 khác tổng của các đơn vị cấp dưới ≥ 12.",
        "RATIO_TOO_HIGH|1200|≤ 1000|Số 1.200 cao hơn giới hạn (≤ 1000).", // words are left alone
        "FIGURE_BLANK||x|Ô “Ý kiến” để trống; để trống không phải là số 0."
      })
  void what_does_not_add_up_is_said_in_a_sentence(
      String rule, @Nullable String value, String expected, String sentence) {
    assertEquals(
        sentence, new Messages(Language.VIETNAMESE).discrepancy(rule, "Ý kiến", value, expected));
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void every_problem_has_a_title_and_says_what_to_do(ProblemCode code) {
    for (Language language : Language.values()) {
      assertFalse(new Messages(language).title(code).isBlank());
      assertFalse(new Messages(language).detail(code).isBlank());
    }
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void a_status_leads_back_to_its_problem(ProblemCode code) {
    assertEquals(code, ProblemCode.ofStatus(code.status()));
  }
}
