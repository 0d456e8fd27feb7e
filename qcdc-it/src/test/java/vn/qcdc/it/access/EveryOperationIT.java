package vn.qcdc.it.access;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Every operation of the contract, called by everybody who must not get through. */
class EveryOperationIT {
  @BeforeAll
  static void load() {
    Example.load();
  }

  static Stream<Operation> operations() {
    return ServedContract.read().operations().stream();
  }

  static Stream<Operation> guarded() {
    return operations().filter(operation -> !operation.isOpenToAll());
  }

  static Stream<Operation> open() {
    return operations().filter(Operation::isOpenToAll);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void nobody_gets_through_without_a_token(Operation operation) {
    Answer answer = operation.callAs(Api.anonymous()).expectProblem(401, "UNAUTHORIZED");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void nobody_gets_through_with_a_token_that_is_not_trusted(Operation operation)
      throws JOSEException {
    assertAll(
        new ForgedTokens()
            .untrusted().entrySet().stream()
                .map(
                    forged ->
                        () -> {
                          Answer answer =
                              operation.callAs(Api.anonymous(), header(forged.getValue()));
                          assertEquals(401, answer.status(), forged.getKey() + ": " + answer);
                          answer.expectProblem(401, "UNAUTHORIZED");
                        }));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void a_role_that_is_none_of_ours_opens_nothing(Operation operation) throws JOSEException {
    ForgedTokens tokens = new ForgedTokens();
    for (String role : List.of("minister", "ADMINISTRATOR", "")) {
      Answer answer = operation.callAs(Api.bearing(tokens.ofRole(role)));
      if (operation.isOpenToCallers()) {
        answer.expect(200);
      } else {
        answer.expectProblem(403, "FORBIDDEN");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("open")
  void what_is_open_to_all_needs_no_token(Operation operation) {
    // Nothing is at the plausible address of one thing.
    int status = Set.of("trackMatter", "getPublicDialogue").contains(operation.id()) ? 404 : 200;
    operation.callAs(Api.anonymous()).expect(status);
    operation.callAs(Api.anonymous(), "Authorization", "Bearer spoiled").expect(status);
  }

  private static String[] header(String token) {
    return new String[] {
      "Authorization",
      "Bearer " + new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
    };
  }
}
