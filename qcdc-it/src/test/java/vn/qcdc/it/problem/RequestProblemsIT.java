package vn.qcdc.it.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Wrong addresses, methods, headers and parameters. */
class RequestProblemsIT {
  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /v1/nothing                                | 404 | NOT_FOUND
          GET    | /v1                                        | 404 | NOT_FOUND
          GET    | /v2/units                                  | 404 | NOT_FOUND
          GET    | /nothing                                   | 404 | NOT_FOUND
          GET    | /error                                     | 404 | NOT_FOUND
          GET    | /v1/units/nowhere                          | 404 | NOT_FOUND
          GET    | /v1/units/gso:00000                        | 404 | NOT_FOUND
          GET    | /v1/units/tree?unit=nowhere                | 404 | NOT_FOUND
          GET    | /v1/targets/NQ11-99                        | 404 | NOT_FOUND
          GET    | /v1/problems/no-such-problem               | 404 | NOT_FOUND
          GET    | /v1/submissions/NQ11-XX/93/2023            | 404 | NOT_FOUND
          GET    | /v1/submissions/NQ11-DB/93/2001            | 404 | NOT_FOUND
          GET    | /v1/submissions/NQ11-DB/31435/2024         | 404 | NOT_FOUND
          GET    | /v1/submissions/NQ11-DB/93/2023-13         | 400 | BAD_REQUEST
          GET    | /v1/submissions/NQ11-DB/93/2023-00         | 400 | BAD_REQUEST
          GET    | /v1/submissions/NQ11-DB/93/2023-Q5         | 400 | BAD_REQUEST
          GET    | /v1/submissions/NQ11-DB/93/0000            | 400 | BAD_REQUEST
          GET    | /v1/submissions/NQ11-DB/93/2023-01         | 422 | UNPROCESSABLE
          GET    | /v1/submissions/NQ11-DB/31341-DN02/2023    | 422 | UNPROCESSABLE
          GET    | /v1/figures?unit=93&period=2023            | 400 | BAD_REQUEST
          GET    | /v1/figures?unit=93&measure=X&period=2023  | 404 | NOT_FOUND
          GET    | /v1/figures?unit=93&measure=WORKS&period=2023-Q1 | 422 | UNPROCESSABLE
          GET    | /v1/figures?unit=93&measure=WORKS&period=2023-02-30--2023-03-01 | 400 | BAD_REQUEST
          GET    | /v1/figures?unit=93&measure=WORKS&period=2024-01-01--2023-01-01 | 400 | BAD_REQUEST
          GET    | /v1/evaluations?unit=93&period=2023&target=NQ11-99 | 404 | NOT_FOUND
          GET    | /v1/evaluations?unit=93&period=2023&verdict=YES | 400 | BAD_REQUEST
          GET    | /v1/evaluations?unit=93&period=2023&knownAt=yesterday | 400 | BAD_REQUEST
          GET    | /v1/units?asOf=2023-02-30                  | 400 | BAD_REQUEST
          GET    | /v1/units?asOf=31/12/2023                  | 400 | BAD_REQUEST
          GET    | /v1/units?asOf=                            | 400 | BAD_REQUEST
          GET    | /v1/figures?unit=93&measure=WORKS&period=0001-01-01--9999-12-31 | 400 | BAD_REQUEST
          GET    | /v1/figures?unit=93&measure=WORKS&period=1990-01-01--2040-01-02 | 400 | BAD_REQUEST
          GET    | /v1/figures?unit=92&measure=COMMITTEE_DIALOGUES&period=1990-01-01--2040-01-01 | 422 | UNPROCESSABLE
          GET    | /v1/units?level=VILLAGE                    | 400 | BAD_REQUEST
          GET    | /v1/units?level=commune                    | 400 | BAD_REQUEST
          GET    | /v1/units?hierarchy=CHURCH                 | 400 | BAD_REQUEST
          GET    | /v1/units?limit=0                          | 400 | BAD_REQUEST
          GET    | /v1/units?limit=-1                         | 400 | BAD_REQUEST
          GET    | /v1/units?limit=1001                       | 400 | BAD_REQUEST
          GET    | /v1/units?limit=99999999999                | 400 | BAD_REQUEST
          GET    | /v1/units?limit=1&limit=2                  | 400 | BAD_REQUEST
          GET    | /v1/evaluations?unit=93&period=2023&version=BC-1999 | 404 | NOT_FOUND
          GET    | /v1/evaluations?unit=92&level=HAMLET&period=2025&period=2026&period=2027&period=2028&period=2029&period=2030&period=2031&period=2032&period=2033 | 422 | UNPROCESSABLE
          GET    | /v1/units?limit=ten                        | 400 | BAD_REQUEST
          GET    | /v1/units?cursor=abc                       | 400 | BAD_REQUEST
          GET    | /v1/units?cursor=YXQ6LTE                   | 400 | BAD_REQUEST
          GET    | /v1/units?cursor=%25%25%25                 | 400 | BAD_REQUEST
          GET    | /v1/units?name=                            | 400 | BAD_REQUEST
          GET    | /v1/units?nmae=Phung                       | 400 | BAD_REQUEST
          GET    | /v1/units/tree                             | 400 | BAD_REQUEST
          GET    | /v1/units/tree?unit=93&depth=11            | 400 | BAD_REQUEST
          GET    | /v1/measures?page=2                        | 400 | BAD_REQUEST
          GET    | /v1/status?verbose=true                    | 400 | BAD_REQUEST
          """)
  void a_wrong_address_is_a_problem_of_its_kind(
      String method, String path, int status, String code) {
    administrator.send(method, path, null).expectProblem(status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/units, GET",
    "POST, /v1/status, GET",
    "PATCH, /v1/submissions/NQ11-DB/93/2023, GET;PUT",
    "DELETE, /v1/submissions/NQ11-DB/93/2023, GET;PUT",
    "GET, /v1/catalogue/imports, POST",
    "PUT, /v1/units/imports, POST",
  })
  void a_wrong_method_is_told_the_right_ones(String method, String path, String allowed) {
    Answer answer = administrator.send(method, path, null);
    answer.expectProblem(405, "METHOD_NOT_ALLOWED");
    for (String right : allowed.split(";", -1)) {
      assertTrue(answer.header("Allow").contains(right), answer.response().headers()::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/units", "/v1/evaluations?unit=93&period=2023", "/v1/targets", "/v1/status"})
  void an_answer_of_an_unknown_type_is_not_acceptable(String path) {
    administrator.get(path, "Accept", "image/png").expectProblem(406, "NOT_ACCEPTABLE");
  }

  @Test
  void a_body_of_another_type_is_not_taken() {
    byte[] body = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String sheet = "/v1/submissions/NQ11-DB/93/2023?dryRun=true";
    for (String[] wrong :
        new String[][] {
          {"PUT", sheet, "text/plain"},
          {"PUT", sheet, "application/x-www-form-urlencoded"},
          {"POST", "/v1/units/imports?dryRun=true", "application/json"},
          {"POST", "/v1/catalogue/imports?dryRun=true", "text/csv"},
        }) {
      administrator
          .send(wrong[0], wrong[1], body, "Content-Type", wrong[2])
          .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }
  }
}
