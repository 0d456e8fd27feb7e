package vn.qcdc.domain.submission;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.submission.LifeCycle.Action;

class LifeCycleTest {

  private static final List<Level> LEVELS = List.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE);
  private static final String SENDER = "Nguyễn Thị Thuỷ";

  @ParameterizedTest(name = "{0}, approved at {1}, by {2} → {3}")
  @CsvSource(
      textBlock =
          """
          NONE,     '',                       reader,   ''
          NONE,     '',                       officer,  SEND DRAFT COMMENT
          NONE,     '',                       commune,  COMMENT
          NONE,     '',                       province, COMMENT
          ACCEPTED, '',                       reader,   ''
          ACCEPTED, '',                       officer,  CORRECT DRAFT COMMENT
          ACCEPTED, '',                       commune,  COMMENT APPROVE
          ACCEPTED, '',                       district, COMMENT RETURN
          ACCEPTED, '',                       province, COMMENT RETURN
          ACCEPTED, '',                       sender,   CORRECT DRAFT COMMENT RETURN
          APPROVED, COMMUNE,                  officer,  CORRECT DRAFT COMMENT
          APPROVED, COMMUNE,                  commune,  COMMENT
          APPROVED, COMMUNE,                  district, COMMENT APPROVE RETURN
          APPROVED, COMMUNE,                  province, COMMENT RETURN
          APPROVED, COMMUNE DISTRICT,         district, COMMENT RETURN
          APPROVED, COMMUNE DISTRICT,         province, COMMENT APPROVE RETURN
          APPROVED, COMMUNE DISTRICT,         sender,   CORRECT DRAFT COMMENT RETURN
          APPROVED, COMMUNE DISTRICT PROVINCE, district, COMMENT RETURN
          APPROVED, COMMUNE DISTRICT PROVINCE, province, COMMENT RETURN LOCK
          LOCKED,   COMMUNE DISTRICT PROVINCE, officer,  COMMENT
          LOCKED,   COMMUNE DISTRICT PROVINCE, commune,  COMMENT
          LOCKED,   COMMUNE DISTRICT PROVINCE, district, COMMENT CORRECT_LOCKED
          LOCKED,   COMMUNE DISTRICT PROVINCE, province, COMMENT CORRECT_LOCKED
          LOCKED,   '',                        province, COMMENT CORRECT_LOCKED
          RETURNED, '',                        reader,   ''
          RETURNED, '',                        officer,  SEND DRAFT COMMENT
          RETURNED, '',                        commune,  COMMENT
          RETURNED, COMMUNE,                   province, COMMENT
          """)
  void what_is_allowed_follows_from_the_state_and_the_person(
      String status, String approvedAt, String person, String expected) {
    assertEquals(
        Arrays.stream(expected.split(" ")).filter(word -> !word.isEmpty()).toList(),
        lifeCycle(status, approvedAt, person).allowed().stream().map(Action::name).toList());
  }

  @ParameterizedTest(name = "{2} {3} of {0} → {4}")
  @CsvSource(
      textBlock =
          """
          NONE,     '',      reader,   SEND,           person SENDER_NEEDED
          LOCKED,   '',      reader,   SEND,           person SENDER_NEEDED
          ACCEPTED, '',      officer,  SEND,           state SHEET_STANDS
          LOCKED,   '',      officer,  SEND,           state SHEET_LOCKED
          NONE,     '',      officer,  CORRECT,        state SHEET_NOT_SENT
          RETURNED, '',      officer,  CORRECT,        state SHEET_RETURNED
          LOCKED,   '',      officer,  CORRECT,        state SHEET_LOCKED
          LOCKED,   '',      officer,  DRAFT,          state SHEET_LOCKED
          ACCEPTED, '',      reader,   COMMENT,        person COMMENTER_NEEDED
          ACCEPTED, '',      officer,  APPROVE,        person APPROVER_NEEDED
          ACCEPTED, '',      sender,   APPROVE,        person SENT_BY_YOURSELF
          ACCEPTED, '',      district, APPROVE,        state APPROVAL_MISSING_BELOW
          RETURNED, '',      commune,  APPROVE,        state SHEET_RETURNED
          LOCKED,   '',      commune,  APPROVE,        state SHEET_LOCKED
          NONE,     '',      commune,  APPROVE,        state SHEET_NOT_SENT
          ACCEPTED, '',      commune,  RETURN,         person SUPERIOR_NEEDED
          ACCEPTED, '',      officer,  RETURN,         person SUPERIOR_NEEDED
          RETURNED, '',      district, RETURN,         state SHEET_RETURNED
          LOCKED,   '',      district, RETURN,         state SHEET_LOCKED
          ACCEPTED, '',      district, LOCK,           person TOP_NEEDED
          ACCEPTED, '',      province, LOCK,           state APPROVALS_MISSING
          APPROVED, COMMUNE, province, LOCK,           state APPROVALS_MISSING
          RETURNED, '',      province, LOCK,           state SHEET_RETURNED
          LOCKED,   '',      officer,  CORRECT_LOCKED, person SUPERIOR_NEEDED
          ACCEPTED, '',      province, CORRECT_LOCKED, state SHEET_NOT_LOCKED
          APPROVED, COMMUNE, province, CORRECT_LOCKED, state SHEET_NOT_LOCKED
          RETURNED, '',      province, CORRECT_LOCKED, state SHEET_RETURNED
          NONE,     '',      province, CORRECT_LOCKED, state SHEET_NOT_SENT
          """)
  void a_refusal_says_whether_it_is_the_person_or_the_state(
      String status, String approvedAt, String person, Action action, String expected) {
    Refusal refusal = lifeCycle(status, approvedAt, person).refusal(action).orElseThrow();
    String ground = refusal instanceof Refusal.OfPerson ? "person" : "state";
    assertEquals(expected, ground + " " + refusal.finding().code());
  }

  @Test
  void whatever_is_allowed_is_not_refused_and_the_other_way_round() {
    for (String status : List.of("NONE", "ACCEPTED", "APPROVED", "LOCKED", "RETURNED")) {
      for (String person :
          List.of("reader", "officer", "sender", "commune", "district", "province")) {
        LifeCycle life = lifeCycle(status, status.equals("APPROVED") ? "COMMUNE" : "", person);
        Set<Action> unrefused =
            EnumSet.allOf(Action.class).stream()
                .filter(action -> life.refusal(action).isEmpty())
                .collect(toSet());
        assertTrue(unrefused.containsAll(life.allowed()), status + " " + person);
        unrefused.removeAll(life.allowed());
        assertTrue(
            EnumSet.of(Action.APPROVE, Action.LOCK).containsAll(unrefused),
            "Only what is done already is neither: " + unrefused);
      }
    }
  }

  @ParameterizedTest(name = "{0} approves at {1} after {2} → {3}")
  @CsvSource({
    "province, COMMUNE,  '',               ''",
    "province, DISTRICT, '',               APPROVAL_MISSING_BELOW",
    "province, DISTRICT, COMMUNE,          ''",
    "province, PROVINCE, COMMUNE,          APPROVAL_MISSING_BELOW",
    "province, PROVINCE, COMMUNE DISTRICT, ''",
    "province, HAMLET,   COMMUNE,          APPROVER_NEEDED",
    "commune,  DISTRICT, COMMUNE,          APPROVER_NEEDED",
    "commune,  COMMUNE,  COMMUNE,          ''",
    "sender,   COMMUNE,  '',               SENT_BY_YOURSELF"
  })
  void levels_approve_in_order_and_again_without_harm(
      String person, Level level, String approvedAt, String expected) {
    Optional<FindingCode> refusal =
        lifeCycle(approvedAt.isEmpty() ? "ACCEPTED" : "APPROVED", approvedAt, person)
            .refusalToApprove(level)
            .map(each -> each.finding().code());
    assertEquals(expected, refusal.map(FindingCode::name).orElse(""));
  }

  @Test
  void a_refusal_names_the_levels_that_are_missing() {
    assertEquals(
        Optional.of("DISTRICT, PROVINCE"),
        lifeCycle("APPROVED", "COMMUNE", "province")
            .refusal(Action.LOCK)
            .map(refusal -> refusal.finding().expected()));
  }

  @Test
  void a_level_without_a_unit_is_skipped() {
    LifeCycle withoutDistricts =
        new LifeCycle(
            List.of(Level.COMMUNE, Level.PROVINCE),
            progress("APPROVED", "COMMUNE"),
            person("province"));
    assertEquals(Optional.empty(), withoutDistricts.refusalToApprove(Level.PROVINCE));
  }

  private static LifeCycle lifeCycle(String status, String approvedAt, String person) {
    return new LifeCycle(LEVELS, progress(status, approvedAt), person(person));
  }

  private static Progress progress(String status, String approvedAt) {
    @Nullable SheetStatus known = status.equals("NONE") ? null : SheetStatus.valueOf(status);
    return new Progress(known, levels(approvedAt), SENDER);
  }

  private static Set<Level> levels(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Level::valueOf)
        .collect(toSet());
  }

  private static Standpoint person(String who) {
    Set<Level> commune = EnumSet.of(Level.COMMUNE);
    Set<Level> district = EnumSet.of(Level.COMMUNE, Level.DISTRICT);
    Set<Level> all = EnumSet.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE);
    return switch (who) {
      case "reader" -> new Standpoint(who, false, false, Set.of(), false, false);
      case "officer" -> new Standpoint(who, true, true, Set.of(), false, false);
      case "commune" -> new Standpoint(who, false, true, commune, false, false);
      case "district" -> new Standpoint(who, false, true, district, true, false);
      case "province" -> new Standpoint(who, false, true, all, true, true);
      case "sender" -> new Standpoint(SENDER, true, true, all, true, true);
      default -> throw new IllegalArgumentException(who);
    };
  }
}
