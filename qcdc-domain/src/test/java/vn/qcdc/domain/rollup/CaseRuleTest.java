package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.catalogue.SampleCatalogue.atLeast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;

/** Figures are written as a value, {@code nil}, {@code n/a} or {@code missing}. */
class CaseRuleTest {

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "20,      21,      20/21",
    "21,      21,      21/21",
    "0,       21,      0/21",
    "nil,     21,      0/21",
    "0,       0,       0/0",
    "nil,     nil,     0/0",
    "0.5,     1.25,    0.5/1.25",
    "n/a,     n/a,     outside",
    "n/a,     21,      outside",
    "20,      n/a,     outside",
    "missing, 21,      missing",
    "20,      missing, missing",
    "missing, n/a,     missing"
  })
  void works_disclosed_count_over_works(String disclosed, String works, String expected) {
    assertEquals(
        expected,
        rate("WORKS_DISCLOSED_RATE", Map.of("WORKS_DISCLOSED", disclosed, "WORKS", works)));
  }

  @ParameterizedTest(name = "staff {0}, team {1}, leader {2}: {3}, {4}")
  @CsvSource({
    " 9, 0, 1, outside, 1/1",
    " 9, 1, 0, outside, 0/1",
    "10, 0, 1, 0/1,     outside",
    "10, 1, 0, 1/1,     outside",
    "11, 0, 1, 0/1,     outside",
    "11, 1, 0, 1/1,     outside",
    " 0, 0, 1, outside, 1/1",
    "nil, 0, 1, outside, 1/1",
    "n/a, 1, 1, outside, outside",
    "missing, 1, 1, missing, missing"
  })
  void from_ten_staff_a_team_is_asked_for_and_below_ten_a_leader(
      String staff, String team, String leader, String large, String small) {
    Map<String, String> figures =
        Map.of("AGENCY_STAFF", staff, "DEMOCRACY_TEAM", team, "DEMOCRACY_LEADER", leader);
    assertEquals(large, rate("AGENCIES_WITH_TEAM_SHARE", figures));
    assertEquals(small, rate("SMALL_AGENCIES_WITH_LEADER_SHARE", figures));
  }

  @ParameterizedTest(name = "administrative {0}, posts {1}, place {2}: {3}")
  @CsvSource({
    "1,   1,   1,       1/1",
    "1,   1,   0,       0/1",
    "1,   1,   nil,     0/1",
    "1,   1,   n/a,     1/1",
    "1,   0,   n/a,     0/1",
    "1,   n/a, 1,       1/1",
    "1,   n/a, n/a,     outside",
    "0,   1,   1,       outside",
    "nil, 1,   1,       outside",
    "n/a, 1,   1,       outside",
    "1,   1,   missing, missing",
    "0,   1,   missing, missing"
  })
  void a_criterion_that_does_not_apply_is_not_held_against_the_unit(
      String administrative, String posts, String place, String expected) {
    assertEquals(
        expected,
        rate(
            "AGENCIES_POSTING_SHARE",
            Map.of(
                "ADMINISTRATIVE", administrative,
                "POSTS_PROCEDURES", posts,
                "RECEPTION_PLACE", place)));
  }

  @ParameterizedTest(name = "regulation {0}, committee {1}, authority {2}: {3}, {4}")
  @CsvSource({
    "1, 0,   0,   0/1, 0/1",
    "1, 1,   1,   0/1, 1/1",
    "1, 1,   2,   0/1, 1/1",
    "1, 2,   1,   0/1, 1/1",
    "1, 2,   2,   1/1, 1/1",
    "1, 3,   2,   1/1, 1/1",
    "0, 2,   2,   0/1, 0/1",
    "1, n/a, 2,   1/1, 1/1",
    "1, nil, 2,   0/1, 0/1"
  })
  void dialogues_are_counted_twice_a_year_in_one_wording_and_once_in_the_other(
      String regulation, String committee, String authority, String twice, String once) {
    Map<String, String> figures =
        Map.of(
            "DIALOGUE_REGULATION", regulation,
            "COMMITTEE_DIALOGUES", committee,
            "AUTHORITY_DIALOGUES", authority);
    assertEquals(twice, rate("DIALOGUE_TWICE_SHARE", figures));
    assertEquals(once, rate("DIALOGUE_ONCE_SHARE", figures));
  }

  @Test
  void criteria_that_are_not_fulfilled_are_named_in_order() {
    assertEquals(
        List.of(atLeast("COMMITTEE_DIALOGUES", 2), atLeast("AUTHORITY_DIALOGUES", 2)),
        unmet(
            "DIALOGUE_TWICE_SHARE",
            Map.of(
                "DIALOGUE_REGULATION", "1",
                "COMMITTEE_DIALOGUES", "1",
                "AUTHORITY_DIALOGUES", "nil")));
    assertEquals(
        List.of(), unmet("WORKS_DISCLOSED_RATE", Map.of("WORKS_DISCLOSED", "20", "WORKS", "21")));
  }

  private static String rate(String indicator, Map<String, String> figures) {
    Contribution contribution = contribution(indicator, figures);
    if (contribution instanceof Contribution.Counted counted) {
      Ratio rate = counted.rate();
      return rate.numerator().toPlainString() + "/" + rate.denominator().toPlainString();
    }
    return contribution instanceof Contribution.Missing ? "missing" : "outside";
  }

  private static List<Condition> unmet(String indicator, Map<String, String> figures) {
    return ((Contribution.Counted) contribution(indicator, figures)).unmet();
  }

  private static Contribution contribution(String indicator, Map<String, String> figures) {
    return new CaseRule(SampleCatalogue.indicator(indicator))
        .contribution(measure -> figure(figures.get(measure)));
  }

  private static Figure figure(String text) {
    return switch (text) {
      case "nil" -> new Figure.Nil();
      case "n/a" -> new Figure.NotApplicable("không có trụ sở riêng");
      case "missing" -> new Figure.Missing();
      default -> new Figure.Reported(new BigDecimal(text));
    };
  }
}
