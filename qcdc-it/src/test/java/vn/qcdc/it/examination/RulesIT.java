package vn.qcdc.it.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Api;

/** Every rule that looks around a sheet, with figures that it does not hold for. */
class RulesIT {

  private final String province = BenchForm.province(2, 4);
  private final Api reader = Api.readerOf(province);

  @BeforeAll
  static void publish() {
    BenchForm.publish();
    ExaminedQuarters.publish();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOCK_FLOW_BROKEN | X0 2024-Q1 OPEN 3; X0 2024-Q1 CAME 10; X0 2024-Q1 DONE 9; X0 2024-Q1 CLOSE 5 | X0 2024-Q1 IT-KT-STOCK CLOSE | 5 | 4 | OPEN 3; CAME 10; DONE 9
          CARRY_OVER_BROKEN | X0 2023-Q4 CLOSE 6; X0 2024-Q1 OPEN 7 | X0 2024-Q1 IT-KT-STOCK OPEN | 7 | 6 | CLOSE 6
          PERIOD_SUM_BROKEN | X0 2023-Q1 CAME 1; X0 2023-Q2 CAME 1; X0 2023-Q3 CAME 1; X0 2023-Q4 CAME 1; X0 2023 YEAR 5 | X0 2023 IT-KT-YEAR YEAR | 5 | 4 | CAME 1; CAME 1; CAME 1; CAME 1
          CHILDREN_SUM_BROKEN | X0 2023 YEAR 5; X2 2023 YEAR 3; H0 2023 ALL 9 | H0 2023 IT-KT-ALL ALL | 9 | 8 | YEAR 5; YEAR 3
          CHILDREN_SUM_BROKEN | X0 2023 YEAR 5; H0 2023 ALL 4 | H0 2023 IT-KT-ALL ALL | 4 | ≥ 5 | YEAR 5; YEAR missing
          REGISTER_COUNT_DIFFERS | H0 2023 COMMUNES 3 | H0 2023 IT-KT-COMMUNES COMMUNES | 3 | 2 | 1; 1
          RATIO_TOO_LOW | X0 2024-Q1 BOARDS 2; X0 2024-Q1 MEMBERS 9 | X0 2024-Q1 IT-KT-MEMBERS MEMBERS | 9 | ≥ 5 × IT_KT_BOARDS | BOARDS 2
          RATIO_TOO_HIGH | X0 2024-Q1 BOARDS 2; X0 2024-Q1 MEMBERS 23 | X0 2024-Q1 IT-KT-MEMBERS MEMBERS | 23 | ≤ 11 × IT_KT_BOARDS | BOARDS 2
          RATIO_WITHOUT_BASE | X0 2024-Q1 BOARDS 0; X0 2024-Q1 MEMBERS 5 | X0 2024-Q1 IT-KT-MEMBERS MEMBERS | 5 | IT_KT_BOARDS > 0 | BOARDS 0
          RATE_ABOVE_WHOLE | X0 2023 WHOLE 5; X0 2023 INNER 6 | X0 2023 IT-KT-RATE INNER | 6 | ≤ 5 | WHOLE 5
          ALL_ZERO | X0 2024-Q1 CAME 0; X0 2024-Q1 DONE 0 | X0 2024-Q1 ALL_ZERO | 0 | nil |
          ZERO_AFTER_FIGURES | X0 2023-Q1 CAME 1; X0 2023-Q2 CAME 2; X0 2023-Q3 CAME 3; X0 2023-Q4 CAME 0 | X0 2023-Q4 ZERO_AFTER_FIGURES CAME | 0 | | CAME 3; CAME 2; CAME 1
          FIGURE_IMPLAUSIBLE | X0 2022-Q1 CAME 8; X0 2022-Q2 CAME 9; X0 2022-Q3 CAME 9; X0 2022-Q4 CAME 11; X0 2023-Q1 CAME 11; X0 2023-Q2 CAME 12; X0 2023-Q3 CAME 500 | X0 2023-Q3 FIGURE_IMPLAUSIBLE CAME | 500 | ≈ 10; MAD 1; z = 330.51 | CAME 12; CAME 11; CAME 11; CAME 9; CAME 9; CAME 8
          """)
  void what_does_not_hold_is_found_where_it_is_with_what_took_part(
      String rule, String figures, String place, String value, String expected, String parts) {
    ExaminedQuarters.feed(province, List.of(figures.split(";", -1)));
    JsonNode found = Examined.only(reader, "unit=" + province + "&rule=" + rule);
    assertEquals(place, place(found));
    assertEquals(value, found.path("value").asText());
    assertEquals(expected == null ? "" : expected, found.path("expected").asText());
    assertEquals(parts == null ? "" : parts, parts(found));
  }

  @Test
  void what_comes_later_is_held_against_what_is_there_already() {
    ExaminedQuarters.feed(province, List.of("X0 2024-Q1 OPEN 7", "H0 2024 ALL 9"));
    assertEquals(List.of(), Examined.list(reader, around()).each("/items", "/rule"));
    ExaminedQuarters.feed(
        province, List.of("X0 2023-Q4 CLOSE 6", "X0 2024 YEAR 5", "X2 2024 YEAR 3"));
    assertEquals(
        List.of("CHILDREN_SUM_BROKEN", "CARRY_OVER_BROKEN"),
        Examined.list(reader, around()).each("/items", "/rule"));
    ExaminedQuarters.feed(province, List.of("X0 2023-Q4 CLOSE 7", "X2 2024 YEAR 4"));
    assertEquals(
        List.of("CORRECTED", "CORRECTED"),
        Examined.list(reader, around()).each("/items", "/state"));
  }

  @Test
  void the_commune_that_changed_its_figure_afterwards_comes_first() {
    ExaminedQuarters.feed(province, List.of("X0 2023 YEAR 5", "X2 2023 YEAR 3", "H0 2023 ALL 8"));
    ExaminedQuarters.feed(province, List.of("X2 2023 YEAR 2"));
    JsonNode found = Examined.only(reader, "unit=" + province + "&rule=CHILDREN_SUM_BROKEN");
    assertEquals("YEAR 2; YEAR 5", parts(found));
    assertEquals(ExaminedQuarters.unit(province, "X2"), found.at("/parts/0/unit").asText());
    assertEquals("Ghi chú của biểu", found.path("basis").asText());
  }

  private String around() {
    return "unit=" + province + "&rule=CARRY_OVER_BROKEN&rule=CHILDREN_SUM_BROKEN";
  }

  /** {@code X0 2024-Q1 IT-KT-STOCK CLOSE}. */
  private String place(JsonNode found) {
    return String.join(
            " ",
            found.at("/unit/code").asText().replace(province + "-", ""),
            found.at("/period/code").asText(),
            found.path("check").asText(),
            found.path("measure").asText().replace("IT_KT_", ""))
        .trim();
  }

  /** {@code OPEN 3; CAME 10}; of what a register holds only how many. */
  private static String parts(JsonNode found) {
    List<String> all = new ArrayList<>();
    for (JsonNode part : found.path("parts")) {
      String measure = part.path("measure").asText();
      String amount = part.path("amount").asText("missing");
      all.add(measure.startsWith("IT_KT_") ? measure.substring(6) + " " + amount : amount);
    }
    return String.join("; ", all);
  }
}
