package vn.qcdc.it.access;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Every operation of the contract, called by every role for every place. */
class RoleMatrixIT {
  /** What each role may do, written down once more so that a slip in the server's table shows. */
  private static final Map<Role, Set<String>> MAY =
      table(
              """
              PUBLIC            REGISTER OPEN
              READER            REGISTER OPEN READ
              FEED              REGISTER OPEN READ SUBMIT
              PORTAL            REGISTER OPEN EXCHANGE
              OFFICER           REGISTER OPEN READ SUBMIT COMMENT FOLLOW MATTERS ANSWER
              APPROVER          REGISTER OPEN READ APPROVE COMMENT FOLLOW DECIDE
              UNIT_HEAD         REGISTER OPEN READ APPROVE COMMENT FOLLOW DECIDE DENUNCIATIONS
              STANDING_AGENCY   REGISTER OPEN READ APPROVE COMMENT FOLLOW MATTERS DECIDE
              RECEPTION_OFFICER REGISTER OPEN READ COMMENT KEEP SEE FOLLOW MATTERS DENUNCIATIONS
              INSPECTOR         REGISTER OPEN READ COMMENT SEE FOLLOW DENUNCIATIONS
              APPRAISER         REGISTER OPEN READ COMMENT
              REPLYING_AGENCY   REGISTER OPEN READ COMMENT FOLLOW ANSWER
              AUDITOR           REGISTER OPEN AUDIT
              ADMINISTRATOR     REGISTER OPEN READ SUBMIT APPROVE COMMENT ADMINISTER AUDIT FOLLOW MATTERS ANSWER DECIDE
              """)
          .collect(
              toMap(
                  words -> Role.valueOf(words.get(0)),
                  words -> Set.copyOf(words.subList(1, words.size()))));

  /**
   * Of each operation: what it needs; what an entitled caller is answered for their own unit and
   * for one below it. An operation that concerns no unit has one answer only; a unit that is none
   * of the caller's is refused with 403 where no fifth word says otherwise (a feed tells it of the
   * row). Nothing has been sent for the units, and bodies are such that nothing is changed.
   */
  private static final Map<String, Rule> RULES =
      table(
              """
              getMe                 -          200
              listRoles             REGISTER   200
              listUnits             REGISTER   200
              getUnitTree           REGISTER   200
              getUnit               REGISTER   200
              exportUnits           REGISTER   200
              listUnitAncestors     REGISTER   200
              getUnitHistory        REGISTER   200
              getUnitSuccessors     REGISTER   200
              importUnits           ADMINISTER 200
              matchUnits            REGISTER   200
              listUnitAliases       READ       200
              confirmUnitAlias      ADMINISTER 422
              withdrawUnitAlias     ADMINISTER 404
              listReorganisations   REGISTER   200
              enterReorganisation   ADMINISTER 422
              importReorganisations ADMINISTER 422
              getReorganisation     REGISTER   200
              annulReorganisation   ADMINISTER 422
              listMeasures          REGISTER   200
              listIndicators        REGISTER   200
              listForms             REGISTER   200
              listConsistencyRules  REGISTER   200
              listTargets           REGISTER   200
              getTarget             REGISTER   200
              importCatalogue       ADMINISTER 200
              exportCatalogue       REGISTER   200
              getSubmission         READ       404 404
              putSubmission         SUBMIT     422 422
              getSubmissionHistory  READ       200 200
              sendFeed              SUBMIT     200 200 422
              getFeed               SUBMIT     404
              listFeedFindings      SUBMIT     404
              getJob                SUBMIT     404
              cancelJob             SUBMIT     404
              getWorkbook           READ       200 200
              putWorkbook           SUBMIT     415 415
              getDraft              SUBMIT     404 404
              putDraft              SUBMIT     422 422
              deleteDraft           SUBMIT     404 404
              sendDraft             SUBMIT     404 404
              returnSubmission      APPROVE    404 404
              approveSubmission     APPROVE    404 404
              lockSubmission        APPROVE    404 404
              listCorrections       READ       200 200
              correctSubmission     APPROVE    428 428
              listSteps             READ       200 200
              listComments          READ       200 200
              addComment            COMMENT    422 422
              registerPetitioner    KEEP       422 422 404
              listPetitioners       SEE        200 200 404
              getPetitioner         SEE        404
              searchPetitioners     SEE        200
              disclosePetitioner    SEE        404
              erasePetitioner       KEEP       404
              resealPetitioners     ADMINISTER 200
              takeInPetition        MATTERS    422 422
              listMatters           FOLLOW     200 200
              getMatter             FOLLOW     404
              listMatterSteps       FOLLOW     404
              moveMatter            FOLLOW     404
              listMatterReminders   FOLLOW     200
              listTermRules         REGISTER   200
              getTermRule           REGISTER   200
              putTermRule           ADMINISTER 428
              reckonTerm            REGISTER   200
              listWorkingDays       REGISTER   200
              getWorkingDay         REGISTER   200
              putWorkingDay         ADMINISTER 428
              deleteWorkingDay      ADMINISTER 428
              listReceptions        READ       200 200
              registerReception     MATTERS    422 422
              importReceptions      MATTERS    200
              listReceptionFrequency READ      200 200
              getReception          READ       404
              correctReception      MATTERS    404
              listDialoguePlans     FOLLOW     200 200
              getDialoguePlan       FOLLOW     404 404
              putDialoguePlan       MATTERS    422 422
              listDialogueRules     FOLLOW     200
              putDialogueRule       ADMINISTER 200
              listDialogues         FOLLOW     200 200
              enterDialogue         MATTERS    422 422
              importDialogues       MATTERS    200 200 422
              listDialogueFrequency FOLLOW     200 200
              listDialogueResults   FOLLOW     200 200
              getDialogue           FOLLOW     404
              putDialogue           MATTERS    404
              concludeDialogue      MATTERS    404
              issueDialogueNotice   DECIDE     404
              listMatterFields      REGISTER   200
              takeInOpinion         MATTERS    404
              importOpinions        MATTERS    404
              tallyOpinions         MATTERS    404
              listExtensions        READ       200
              grantExtension        APPROVE    201 201
              listTimeliness        READ       200 200
              listWork              READ       200 200
              listReminders         READ       200
              listFindings          READ       200 200
              summarizeFindings     READ       200 200
              getFinding            READ       404
              explainFinding        COMMENT    404
              acceptFinding         APPROVE    404
              refuseFinding         APPROVE    404
              beginConsistencyRun   COMMENT    422 422
              getConsistencyRun     COMMENT    404
              cancelConsistencyRun  COMMENT    404
              listChanges           READ       200
              listFigures           READ       200 200
              listRates             READ       200 200
              listFigureVersions    READ       200 200
              exportFigures         READ       200 200
              getLineage            READ       200 200
              compareFigures        READ       200 200
              listEvaluations       READ       422 422
              listMatterBalances    READ       200 200
              takeInFeedback        EXCHANGE   200
              listPortalEvents      EXCHANGE   200
              listRegisterFigures   READ       200 200
              proofread             READ       200 200
              listAudit             AUDIT      200
              verifyAudit           AUDIT      200
              listOpenFigures       OPEN       404
              listOpenMeasures      OPEN       200
              publishMeasure        ADMINISTER 400
              withdrawMeasure       ADMINISTER 404
              """)
          .collect(toMap(words -> words.get(0), Rule::of));

  /** Bodies that name the unit, or that change nothing however often they come. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry(
              "sendFeed",
              "form,unit,period,measure,value,nil\nPHAM-VI,{unit},2026-02,PHAM_VI_VIEC,23,\n"),
          entry(
              "putDraft", "{\"figures\": [{\"measure\": \"PHAM_VI_VIEC\", \"value\": 1e999999}]}"),
          entry("addComment", "{\"measure\": \"WORKS\", \"text\": \"Đề nghị đối chiếu\"}"),
          entry(
              "grantExtension",
              """
              {"form": "PHAM-VI", "unit": "{unit}", "period": "2026-02", "until": "2026-04-15",
               "reason": "Địa bàn ngập lụt"}\
              """),
          entry(
              "registerPetitioner",
              """
              {"unit": "{unit}", "kind": "COMPLAINT", "receivedOn": "2026-02-10", "anonymous": true,
               "fullName": "Trần Thị Ví Dụ"}\
              """),
          entry(
              "registerReception",
              """
              {"unit": "{unit}", "day": "2026-02-10", "kind": "REGULAR", "receiver": "STAFF", "delegated": true,
               "visits": 1, "people": 1, "firstCases": 1, "repeatedCases": 0}\
              """),
          entry(
              "importReceptions",
              """
              external_id,unit,day,kind,receiver,delegated,visits,people,first_cases,repeated_cases,large_groups,online,place,note
              """),
          entry(
              "takeInPetition",
              """
              {"unit": "{unit}", "kind": "COMPLAINT", "channel": "PORTAL", "receivedOn": "2026-02-10",
               "field": "LAND", "subject": "Không qua cổng"}\
              """),
          entry("beginConsistencyRun", "{\"unit\": \"{unit}\", \"period\": \"2026-02\"}"),
          entry("publishMeasure", "{\"disclosure\": \"OPEN\", \"basis\": \"\"}"),
          entry(
              "confirmUnitAlias",
              "{\"text\": \"phạm vi một\", \"unit\": \"PV1\", \"asOf\": \"2024-06-30\"}"));

  /** The same for dialogues. */
  private static final Map<String, String> BODIES_OF_DIALOGUES =
      Map.of(
          "enterDialogue",
              """
              {"unit": "{unit}", "day": "2026-02-10", "heads": ["COMMITTEE"], "topic": "Thử", "audience": "Dân",
               "place": "Xã", "occasion": "REGULAR", "status": "HELD"}\
              """,
          "importDialogues",
              """
              external_id,unit,day,heads,chair,topic,audience,place,occasion,attendances,opinions,answered
              PV-1,{unit},2026-02-10,COMMITTEE,,Thử,Dân,Xã,REGULAR,10,,
              """);

  /**
   * @param need {@code -} for operations that are open to every bearer of a token
   * @param elsewhere for units that are none of the caller's
   * @param placed whether it concerns a unit
   */
  private record Rule(String need, int own, int below, int elsewhere, boolean placed) {

    static Rule of(List<String> words) {
      int own = Integer.parseInt(words.get(2));
      boolean placed = words.size() > 3;
      int below = placed ? Integer.parseInt(words.get(3)) : own;
      int elsewhere = words.size() > 4 ? Integer.parseInt(words.get(4)) : 403;
      return new Rule(words.get(1), own, below, elsewhere, placed);
    }

    int expected(Role role, Places place) {
      if (!need.equals("-") && !MAY.getOrDefault(role, Set.of()).contains(need)) {
        return 403;
      }
      if (!placed || (place == Places.OWN && role != Role.ADMINISTRATOR)) {
        return own;
      }
      return place == Places.CHILD || role == Role.ADMINISTRATOR ? below : elsewhere;
    }
  }

  @BeforeAll
  static void register() {
    Example.load();
    Places.register();
  }

  static Stream<Operation> guarded() {
    return ServedContract.read().operations().stream()
        .filter(operation -> !operation.isOpenToAll());
  }

  @Test
  void every_guarded_operation_has_its_rule() {
    assertEquals(guarded().map(Operation::id).collect(toSet()), RULES.keySet());
  }

  @Test
  void every_role_is_known_to_the_server_and_allows_what_is_written_here() {
    Answer roles = Api.as(Role.PUBLIC).get("/v1/roles").expect(200);
    assertEquals(
        MAY.keySet().stream().map(Role::code).sorted().toList(), roles.each("/items", "/code"));
    assertEquals(Set.of(Role.values()), MAY.keySet());
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void an_operation_answers_those_who_are_entitled_and_nobody_else(Operation operation) {
    Rule rule = RULES.get(operation.id());
    assertAll(
        Arrays.stream(Role.values())
            .flatMap(
                role ->
                    Arrays.stream(rule.placed() ? Places.values() : new Places[] {Places.OWN})
                        .map(place -> call(operation, rule, role, place))));
  }

  private static Executable call(Operation operation, Rule rule, Role role, Places place) {
    return () -> {
      Answer answer =
          operation.callFor(
              Api.as(role, Places.OWN.unit()),
              values(place),
              BODIES.getOrDefault(operation.id(), BODIES_OF_DIALOGUES.get(operation.id())));
      assertEquals(
          rule.expected(role, place),
          answer.status(),
          () -> "%s of %s for %s: %s".formatted(operation.id(), role, place, answer));
    };
  }

  private static Map<String, String> values(Places place) {
    return Map.of(
        "unit",
        place.unit(),
        "form",
        Places.FORM,
        "period",
        Places.PERIOD,
        "asOf",
        "2026-02-28",
        "year",
        "2026",
        "until",
        "2026-12-31",
        "measure",
        Places.MEASURE,
        "indicator",
        Places.INDICATOR);
  }

  private static Stream<List<String>> table(String text) {
    return text.lines().map(line -> List.of(line.strip().split(" +")));
  }
}
