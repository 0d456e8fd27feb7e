package vn.qcdc.it.example;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.ObjectMapperConfig;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.client.EvaluationsApi;
import vn.qcdc.it.client.JacksonObjectMapper;
import vn.qcdc.it.client.model.Evaluation;
import vn.qcdc.it.client.model.Verdict;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** The results that were computed without us, read with a client that was generated without us. */
class ExampleIT {

  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<List<CSVRecord>> expectedResults() {
    List<CSVRecord> rows = Example.rows("expected.csv");
    return rows.stream()
        .map(ExampleIT::question)
        .distinct()
        .map(question -> rows.stream().filter(row -> question(row).equals(question)).toList());
  }

  private static List<String> question(CSVRecord row) {
    return List.of(row.get("unit"), row.get("period"), row.get("version"));
  }

  @ParameterizedTest
  @MethodSource("expectedResults")
  void every_expected_result_is_answered(List<CSVRecord> expected) {
    CSVRecord first = expected.get(0);
    List<Evaluation> found = read(first.get("unit"), first.get("period"), first.get("version"));
    assertEquals(
        expected.stream().map(row -> row.get("target")).sorted().toList(),
        found.stream().map(Evaluation::getTarget).sorted().toList());
    assertAll(
        expected.stream().map(row -> () -> assertEquals(result(row), result(in(found, row)))));
  }

  @ParameterizedTest
  @CsvSource({
    "NQ11-2, 508, 508",
    "NQ11-4, 1536, 1536",
    "NQ11-7, 525, 525",
    "NQ11-9, 33, 33",
  })
  void the_review_of_2023_is_reproduced(String target, int numerator, int denominator) {
    Evaluation found =
        read("93", "2023", "NQ11-2018").stream()
            .filter(each -> each.getTarget().equals(target))
            .findFirst()
            .orElseThrow();
    assertAll(
        () -> assertEquals(numerator, found.getRate().getNumerator().intValueExact()),
        () -> assertEquals(denominator, found.getRate().getDenominator().intValueExact()),
        () ->
            assertEquals(
                new BigDecimal("100"),
                found.getRate().getPercent().stripTrailingZeros().setScale(0)),
        () -> assertEquals(Verdict.MET, found.getVerdict()),
        () -> assertTrue(found.getShortfalls().isEmpty()));
  }

  @Test
  void every_result_says_why_and_on_what_legal_basis() {
    for (String version : List.of("NQ11-2018", "BC-2023")) {
      for (Evaluation found : read("93", "2023", version)) {
        assertAll(
            found.getTarget() + " " + version,
            () -> assertFalse(found.getExplanation().getSentence().isBlank()),
            () -> assertFalse(found.getExplanation().getRule().isBlank()),
            () -> assertFalse(found.getExplanation().getText().isBlank()),
            () -> assertFalse(found.getExplanation().getInputs().isEmpty()),
            () -> assertEquals(version, found.getVersion()),
            () ->
                assertEquals(
                    version.equals("BC-2023")
                        ? "Báo cáo sơ kết 05 năm thực hiện Nghị quyết số 11-NQ/TU"
                        : "Nghị quyết số 11-NQ/TU",
                    found.getExplanation().getLegalBasis().getInstrument()));
      }
    }
  }

  private static Evaluation in(List<Evaluation> found, CSVRecord row) {
    return found.stream()
        .filter(each -> each.getTarget().equals(row.get("target")))
        .findFirst()
        .orElseThrow();
  }

  private static String result(CSVRecord row) {
    return "%s %s/%s %s"
        .formatted(
            row.get("target"), row.get("numerator"), row.get("denominator"), row.get("verdict"));
  }

  private static String result(Evaluation found) {
    return "%s %s/%s %s"
        .formatted(
            found.getTarget(),
            found.getRate().getNumerator().toPlainString(),
            found.getRate().getDenominator().toPlainString(),
            found.getVerdict());
  }

  private static List<Evaluation> read(String unit, String period, String version) {
    return EvaluationsApi.evaluations(ExampleIT::request)
        .listEvaluations()
        .unitQuery(unit)
        .periodQuery(period)
        .versionQuery(version)
        .executeAs(Function.identity())
        .getItems();
  }

  private static RequestSpecBuilder request() {
    RunningServer server = RunningServer.shared();
    return new RequestSpecBuilder()
        .setBaseUri(server.baseUri())
        .setBasePath("/v1")
        .addHeader("Authorization", "Bearer " + server.token(Role.READER, "92", "68"))
        .setConfig(
            RestAssured.config()
                .objectMapperConfig(
                    ObjectMapperConfig.objectMapperConfig()
                        .defaultObjectMapper(JacksonObjectMapper.jackson())));
  }
}
