package vn.qcdc.it.contract;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Whether answers have the shape that the contract gives them, with the example loaded. */
class AnswersIT {
  private static final String PROBLEM = "/components/schemas/Problem";

  private final ServedContract contract = ServedContract.read();

  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<Operation> operations() {
    return ServedContract.read().operations().stream();
  }

  static Stream<Operation> reads() {
    return operations().filter(Operation::isRead);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void every_operation_answers_in_the_shape_of_the_contract(Operation operation) {
    Answer answer = operation.callAs(Api.administrator());
    Set<Integer> promised =
        operation.definition().path("responses").properties().stream()
            .map(response -> Integer.valueOf(response.getKey()))
            .collect(toSet());
    assertTrue(promised.contains(answer.status()), answer::toString);
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    if (operation.isFile(answer.status(), type)) {
      assertTrue(answer.response().body().length > 0, answer::toString);
      return;
    }
    String schema = operation.schemaOfAnswer(answer.status(), type);
    assertFalse(schema.isEmpty(), () -> answer + " has an unpromised type " + type);
    assertEquals(List.of(), contract.violations(schema, answer.json()), answer::toString);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void a_refused_read_answers_in_the_shape_of_the_contract(Operation operation) {
    if (!operation.isOpenToAll()) {
      Answer answer = operation.callAs(Api.anonymous());
      assertEquals(List.of(), contract.violations(PROBLEM, answer.json()), answer::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UnitPage, /v1/units?limit=1000",
    "UnitPage, /v1/units?hierarchy=PARTY&kind=PARTY_ORGANISATION",
    "UnitNode, /v1/units/tree?unit=93&depth=10&asOf=2024-06-30",
    "UnitDetail, /v1/units/93-DU00?asOf=2024-06-30",
    "UnitHistory, /v1/units/31321/history?asOf=2024-06-30",
    "UnitHistory, /v1/units/934/history?asOf=2024-06-30",
    "UnitHistory, /v1/units/31321/history?asOf=2025-07-01",
    "UnitSuccessors, /v1/units/93/successors?asOf=2024-06-30&on=2025-07-01",
    "UnitSuccessors, /v1/units/934/successors?asOf=2024-06-30&on=2025-07-01",
    "UnitSuccessors, /v1/units/31321/successors?asOf=2025-07-01&on=2024-06-30",
    "UnitSuccessors, /v1/units/936-CQ03/successors?asOf=2024-06-30&on=2025-07-01",
    "UnitPage, /v1/units/31417-01/ancestors?asOf=2024-06-30",
    "UnitExport, /v1/units/export?asOf=2024-06-30",
    "UnitExport, /v1/units/export?asOf=2025-07-01&hierarchy=PARTY",
    "TargetComparison, /v1/targets/NQ11-8",
    "Submission, /v1/submissions/NQ11-DB/31493/2019",
    "Submission, /v1/submissions/NQ11-CQ/31342-CQ02/2021",
    "AttemptPage, /v1/submissions/NQ11-DB/31493/2019/history",
    "FigurePage, '/v1/figures?unit=934&children=true&measure=WORKS&measure=HAMLETS&period=2024'",
    "FigurePage, /v1/figures?unit=93&level=COMMUNE&measure=DIALOGUE_REGULATION&period=2023",
    "Lineage, /v1/figures/lineage?unit=934&measure=WORKS&period=2024",
    "Lineage, /v1/figures/lineage?unit=93&measure=DEMOCRACY_TEAM&period=2023",
    "Lineage,"
        + " /v1/figures/lineage?unit=93&measure=PARTY_ORGS&period=2023&knownAt=2026-01-01T00:00:00Z",
    "EvaluationPage, /v1/evaluations?unit=93&period=2019&period=2024",
    "EvaluationPage, /v1/evaluations?unit=934&period=2024&version=BC-2023",
    "EvaluationPage, /v1/evaluations?unit=93&level=COMMUNE&period=2023&limit=1000",
    "Problem, /v1/units/nowhere",
    "Problem, /v1/units?limit=0",
    "Problem, /v1/figures?unit=93&measure=WORKS&period=2023-Q1",
  })
  void rich_answers_have_the_shape_of_the_contract(String schema, String address) {
    Answer answer = Api.reader().get(address);
    assertTrue(answer.status() == 200 || schema.equals("Problem"), answer::toString);
    assertEquals(
        List.of(),
        contract.violations("/components/schemas/" + schema, answer.json()),
        answer::toString);
  }

  @Test
  void the_shape_is_judged_strictly() {
    assertFalse(
        contract.violations(PROBLEM, Answer.parse("{\"title\": \"Chưa gửi\"}")).isEmpty(),
        "A member that is missing must be seen");
    assertFalse(
        contract
            .violations(
                "/components/schemas/MeasureList", Answer.parse("{\"items\": [], \"total\": 1}"))
            .isEmpty(),
        "A member too many must be seen");
  }
}
