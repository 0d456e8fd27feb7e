package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.http.RawHttp;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** Text that means something to a database, a log or a terminal. */
class InjectedTextIT {
  private static final List<String> STATEMENTS =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE unit CASCADE; --",
          "93' AND 1=CAST((SELECT version()) AS int) --",
          "93') UNION SELECT NULL, NULL --",
          "\\'; SELECT pg_sleep(20); --",
          "${jndi:ldap://127.0.0.1:1/x}",
          "$$; COPY unit TO PROGRAM 'id'; $$",
          "%_");

  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<Operation> withText() {
    return ServedContract.read().operations().stream()
        .filter(operation -> !operation.textParameters().isEmpty());
  }

  /** Every kind of answer to a statement is one that a word without any meaning gets as well. */
  @ParameterizedTest
  @MethodSource("withText")
  void a_statement_is_a_word_like_any_other(Operation operation) {
    Api caller = operation.isRead() ? Api.reader() : Api.administrator();
    String before = units();
    assertAll(
        operation.textParameters().stream()
            .flatMap(
                parameter ->
                    STATEMENTS.stream()
                        .map(
                            statement -> () -> harmless(operation, parameter, statement, caller))));
    assertEquals(before, units());
  }

  private static void harmless(
      Operation operation, String parameter, String statement, Api caller) {
    long start = System.nanoTime();
    int meaningless = call(operation, parameter, "khong-co-gi", caller).status();
    Answer answer = call(operation, parameter, statement, caller);
    assertTrue(answer.status() < 500, answer::toString);
    assertTrue(
        answer.status() == meaningless || answer.status() == 400,
        () -> "not " + meaningless + ": " + answer);
    if (answer.status() >= 400) {
      assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
      assertFalse(
          answer.text().matches("(?s).*(SQLSTATE|PostgreSQL|syntax error).*"), answer::toString);
    } else if (answer.header("Content-Type").contains("json")) {
      assertTrue(answer.at("/items").size() == 0, () -> "found something: " + answer);
    }
    assertTrue(System.nanoTime() - start < 15_000_000_000L, answer::toString);
  }

  private static Answer call(Operation operation, String parameter, String value, Api caller) {
    return caller.send(operation.method(), operation.address(parameter, value), null);
  }

  private static String units() {
    return Api.reader().get("/v1/units?limit=1000").expect(200).text();
  }

  @Test
  void nothing_that_a_caller_sends_begins_a_line_of_the_log() throws IOException {
    String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    String forged = "\n" + Instant.now() + " ERROR [" + mark + "] \u001B[31mforged\r\n" + mark;
    Api administrator = Api.administrator();
    for (String path :
        List.of("/v1/units/", "/v1/units?name=", "/v1/targets/", "/nothing/", "/v1/jobs/")) {
      administrator.get(path + Api.encoded(forged));
    }
    administrator.postJson("/v1/units/aliases", "{\"text\": \"" + mark + "\\nx\"}");
    administrator.postCsv("/v1/units/imports", forged);
    String token = RunningServer.shared().token(Role.READER);
    RawHttp.exchange(
        "GET /v1/units HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
            + token
            + "\r\nUser-Agent: \u001B[31m"
            + mark
            + "\r\ntraceparent: 00-"
            + mark
            + "\r\nX-Forwarded-For: "
            + mark
            + "\r\n\r\n");
    Api.anonymous().get("/v1/units", "Authorization", "Bearer " + mark);
    for (String log : List.of("server.log", "console.log")) {
      String text = Files.readString(RunningServer.shared().home().resolve("logs").resolve(log));
      assertFalse(text.lines().anyMatch(line -> line.startsWith(mark)), log);
      assertFalse(text.contains("ERROR [" + mark), log);
      assertFalse(text.contains("\u001B[31m"), log);
    }
  }
}
