package vn.qcdc.it.loss;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;
import vn.qcdc.server.TokenRequest;

/** The database goes away and comes back while the server runs. */
class DatabaseLossIT {
  private static final Set<String> NEEDS_NO_DATABASE = Set.of("listRoles", "proofread");

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SHEETS = 150;

  private final RunningServer server = RunningServer.shared();
  private final Api administrator = Api.administrator();

  /** May call everything, also what administrators may not. */
  private final Api everybody =
      Api.bearing(
          server.token(
              new TokenRequest(
                  "it-everybody",
                  List.of(Role.ADMINISTRATOR, Role.RECEPTION_OFFICER, Role.PORTAL),
                  List.of(),
                  Duration.ofMinutes(30)),
              Instant.now()));

  @BeforeEach
  void load() {
    Example.load();
  }

  @AfterEach
  void leaveItRunningForTheOthers() {
    server.startDatabase();
  }

  @Test
  void every_operation_is_unavailable_for_the_time_being_and_then_answers_by_itself() {
    List<Operation> operations =
        ServedContract.read().operations().stream()
            .filter(operation -> !NEEDS_NO_DATABASE.contains(operation.id()))
            .toList();
    // What the first round creates stands in every later one.
    operations.forEach(this::status);
    List<Integer> before = operations.stream().map(this::status).toList();
    server.stopDatabase();
    assertAll(operations.stream().map(operation -> () -> expectUnavailable(operation)));
    Sheet sheet = Example.sheet("31318", 2023).with("WORKS", "99");
    sheet.sendAs(administrator).expectProblem(503, "UNAVAILABLE");
    Api.anonymous().get("/v1/openapi.yaml").expect(200);
    Api.anonymous().get("/v1/units").expectProblem(401, "UNAUTHORIZED");
    server.startDatabase();
    assertEquals(before, operations.stream().map(this::status).toList());
    assertEquals(1, administrator.get(sheet.path() + "/history").at("/items").size());
  }

  private int status(Operation operation) {
    return operation.callAs(everybody).status();
  }

  private void expectUnavailable(Operation operation) {
    Answer answer = assertTimeout(PATIENCE, () -> operation.callAs(everybody));
    answer.expectProblem(503, "UNAVAILABLE");
    assertTrue(answer.header("Retry-After").matches("\\d+"), operation::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2025", "2026"})
  void nothing_is_half_written_when_the_database_goes_away_in_the_middle(String period)
      throws InterruptedException {
    Feed feed =
        new Feed(
            Example.sheets(2023).stream()
                .filter(sheet -> sheet.form().equals("NQ11-CQ") && isOfCommune(sheet.unit()))
                .limit(SHEETS)
                .map(sheet -> sheet.about(period))
                .toList());
    feed.send(SHEETS / 3, server::stopDatabase);
    assertTrue(feed.count(201) >= SHEETS / 4, "Too few were in before the loss");
    assertTrue(feed.count(503) >= SHEETS / 4, "The loss came too late");
    assertEquals(List.of(), feed.surprises());
    assertEquals(0, feed.countUnanswered());
    server.startDatabase();
    feed.expectEachWholeOrAbsent();
    feed.sendAll();
    feed.expectEachExactlyOnce();
  }

  /** Those of the districts and the province did not outlive the reform of 2025. */
  private static boolean isOfCommune(String unit) {
    return unit.matches("\\d{5}-.*");
  }
}
