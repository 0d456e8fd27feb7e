package vn.qcdc.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
