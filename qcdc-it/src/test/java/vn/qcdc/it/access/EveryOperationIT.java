package vn.qcdc.it.access;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import vn.qcdc.server.Role;

/** Every operation of the contract, called by everybody who must not get through. */
class EveryOperationIT {
  /** The least that may call an operation; an operation that is missing here fails the test. */
  private static final Map<String, Role> LEAST =
      Map.ofEntries(
          Map.entry("listUnits", Role.READER),
          Map.entry("getUnitTree", Role.READER),
          Map.entry("getUnit", Role.READER),
          Map.entry("exportUnits", Role.READER),
          Map.entry("listUnitAncestors", Role.READER),
          Map.entry("getUnitHistory", Role.READER),
          Map.entry("getUnitSuccessors", Role.READER),
          Map.entry("importUnits", Role.ADMINISTRATOR),
          Map.entry("matchUnits", Role.READER),
          Map.entry("listUnitAliases", Role.READER),
          Map.entry("confirmUnitAlias", Role.ADMINISTRATOR),
          Map.entry("withdrawUnitAlias", Role.ADMINISTRATOR),
          Map.entry("listReorganisations", Role.READER),
          Map.entry("enterReorganisation", Role.ADMINISTRATOR),
          Map.entry("importReorganisations", Role.ADMINISTRATOR),
          Map.entry("getReorganisation", Role.READER),
          Map.entry("annulReorganisation", Role.ADMINISTRATOR),
          Map.entry("listMeasures", Role.READER),
          Map.entry("listIndicators", Role.READER),
          Map.entry("listForms", Role.READER),
          Map.entry("listTargets", Role.READER),
          Map.entry("getTarget", Role.READER),
          Map.entry("importCatalogue", Role.ADMINISTRATOR),
          Map.entry("exportCatalogue", Role.READER),
          Map.entry("getSubmission", Role.READER),
          Map.entry("putSubmission", Role.OFFICER),
          Map.entry("getSubmissionHistory", Role.READER),
          Map.entry("sendFeed", Role.OFFICER),
          Map.entry("getFeed", Role.OFFICER),
          Map.entry("listFeedFindings", Role.OFFICER),
          Map.entry("getJob", Role.OFFICER),
          Map.entry("cancelJob", Role.OFFICER),
          Map.entry("getWorkbook", Role.READER),
          Map.entry("putWorkbook", Role.OFFICER),
          Map.entry("getDraft", Role.OFFICER),
          Map.entry("putDraft", Role.OFFICER),
          Map.entry("deleteDraft", Role.OFFICER),
          Map.entry("sendDraft", Role.OFFICER),
          Map.entry("returnSubmission", Role.APPROVER),
          Map.entry("approveSubmission", Role.APPROVER),
          Map.entry("lockSubmission", Role.APPROVER),
          Map.entry("listCorrections", Role.READER),
          Map.entry("correctSubmission", Role.APPROVER),
          Map.entry("listSteps", Role.READER),
          Map.entry("listComments", Role.READER),
          Map.entry("addComment", Role.OFFICER),
          Map.entry("listExtensions", Role.READER),
          Map.entry("grantExtension", Role.APPROVER),
          Map.entry("listTimeliness", Role.READER),
          Map.entry("listWork", Role.READER),
          Map.entry("listReminders", Role.READER),
          Map.entry("listChanges", Role.READER),
          Map.entry("listFigures", Role.READER),
          Map.entry("listRates", Role.READER),
          Map.entry("listFigureVersions", Role.READER),
          Map.entry("exportFigures", Role.READER),
          Map.entry("getLineage", Role.READER),
          Map.entry("compareFigures", Role.READER),
          Map.entry("listEvaluations", Role.READER));

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

  @Test
  void the_least_role_of_every_guarded_operation_is_known() {
    assertEquals(LEAST.keySet(), guarded().map(Operation::id).collect(toSet()));
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
  void nobody_gets_through_with_too_weak_a_role(Operation operation) throws JOSEException {
    Role least = LEAST.get(operation.id());
    if (least == Role.ADMINISTRATOR || least == Role.APPROVER) {
      operation.callAs(Api.officerOf("93")).expectProblem(403, "FORBIDDEN");
    }
    if (least != Role.READER) {
      operation.callAs(Api.reader()).expectProblem(403, "FORBIDDEN");
    }
    ForgedTokens tokens = new ForgedTokens();
    operation.callAs(Api.bearing(tokens.ofRole("minister"))).expectProblem(403, "FORBIDDEN");
    operation.callAs(Api.bearing(tokens.ofRole("ADMINISTRATOR"))).expectProblem(403, "FORBIDDEN");
    operation.callAs(Api.bearing(tokens.ofRole(""))).expectProblem(403, "FORBIDDEN");
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void the_least_role_gets_through(Operation operation) {
    Answer answer = operation.callAs(Api.as(LEAST.get(operation.id()), "92"));
    assertTrue(answer.status() != 401 && answer.status() != 403, answer::toString);
  }

  @ParameterizedTest
  @MethodSource("open")
  void what_is_open_to_all_needs_no_token(Operation operation) {
    operation.callAs(Api.anonymous()).expect(200);
    operation.callAs(Api.anonymous(), "Authorization", "Bearer spoiled").expect(200);
  }

  private static String[] header(String token) {
    return new String[] {
      "Authorization",
      "Bearer " + new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
    };
  }
}
