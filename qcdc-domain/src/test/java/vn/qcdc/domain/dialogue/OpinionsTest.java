package vn.qcdc.domain.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.matter.SampleMatter.eveningOf;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HOME_AFFAIRS;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.dialogue.IssueNotice.Assignment;
import vn.qcdc.domain.dialogue.TakeInOpinions.Entering;
import vn.qcdc.domain.dialogue.TakeInOpinions.Mode;
import vn.qcdc.domain.dialogue.TakeInOpinions.Taken;
import vn.qcdc.domain.dialogue.TakeInOpinions.Tally;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.InMemoryMatters;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterField;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.MoveOutcome;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.UnitId;

class OpinionsTest {

  private static final LocalDate DAY = SampleDialogue.DAY;
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final List<Act> ACTS = List.of(Act.values());

  private final InMemoryMatters matters = new InMemoryMatters();
  private final LifeCycles lives = new LifeCycles(List.of(new OpinionLife()));
  private final MoveMatter moveMatter = new MoveMatter(matters, lives, 30);
  private final MatterFields fields =
      new MatterFields(
          List.of(
              new MatterField("ROADS", "Đường", "Roads"), new MatterField("LAND", "Đất", "Land")));
  private final TakeInOpinions take =
      new TakeInOpinions(matters, new TakeInMatters(matters, moveMatter, lives), () -> fields);
  private final InMemoryDialogues dialogues = new InMemoryDialogues();
  private final IssueNotice issueNotice = new IssueNotice(dialogues, matters, moveMatter);
  private final DialogueSession session = SampleDialogue.held(PHUNG_HIEP, DAY, Head.COMMITTEE);

  @ParameterizedTest(name = "{0}, {1} → {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "RECEIVED,   REPORT UNDER_WAY,         UNDER_WAY",
        "RECEIVED,   REPORT UNFINISHED,        UNFINISHED",
        "RECEIVED,   REPORT MILESTONE_REACHED, VALUE_NOT_ALLOWED",
        "RECEIVED,   REPORT,                   VALUE_NOT_ALLOWED",
        "RECEIVED,   SET_ROADMAP,              ON_ROADMAP",
        "RECEIVED,   ANSWER,                   ANSWERED",
        "RECEIVED,   REFER,                    REFERRED",
        "RECEIVED,   ASSIGN,                   UNDER_WAY",
        "RECEIVED,   FORWARD,                  RECEIVED",
        "RECEIVED,   RETURN,                   ACT_NOT_OPEN",
        "RECEIVED,   PUBLISH,                  ACT_NOT_OPEN",
        "RECEIVED,   REOPEN,                   ACT_NOT_OPEN",
        "RECEIVED,   RATE,                     ACT_NOT_OPEN",
        "RECEIVED,   ACCEPT,                   ACT_NOT_OPEN",
        "RECEIVED,   DECIDE,                   ACT_NOT_OPEN",
        "UNDER_WAY,  REPORT UNFINISHED,        UNFINISHED",
        "UNDER_WAY,  REPORT MILESTONE_REACHED, VALUE_NOT_ALLOWED",
        "UNDER_WAY,  SET_ROADMAP,              ON_ROADMAP",
        "UNDER_WAY,  ANSWER,                   ANSWERED",
        "UNDER_WAY,  FORWARD,                  RECEIVED",
        "UNFINISHED, REPORT UNDER_WAY,         UNDER_WAY",
        "UNFINISHED, SET_ROADMAP,              ON_ROADMAP",
        "UNFINISHED, ANSWER,                   ANSWERED",
        "ON_ROADMAP, REPORT MILESTONE_REACHED, UNDER_WAY",
        "ON_ROADMAP, REPORT UNFINISHED,        UNFINISHED",
        "ON_ROADMAP, SET_ROADMAP,              ON_ROADMAP",
        "ON_ROADMAP, ANSWER,                   ANSWERED",
        "ANSWERED,   PUBLISH,                  PUBLISHED",
        "ANSWERED,   REOPEN,                   RECEIVED",
        "ANSWERED,   RATE,                     ANSWERED",
        "ANSWERED,   ANSWER,                   ACT_NOT_OPEN",
        "ANSWERED,   FORWARD,                  ACT_NOT_OPEN",
        "PUBLISHED,  PUBLISH,                  PUBLISHED",
        "PUBLISHED,  REOPEN,                   RECEIVED",
        "PUBLISHED,  ANSWER,                   ACT_NOT_OPEN",
        "REFERRED,   ANSWER,                   ACT_NOT_OPEN",
        "REFERRED,   REOPEN,                   ACT_NOT_OPEN"
      })
  void an_act_leads_where_it_leads(String state, String act, String expected) {
    assertEquals(expected, after(inState(state), act));
  }

  @Test
  void an_opinion_comes_back_for_thirty_days() {
    Matter answered = inState("ANSWERED");
    assertEquals(
        "REOPENED_TOO_LATE",
        result(move(answered, Act.REOPEN, DAY.plusDays(31), Particulars.NONE, "Chưa thỏa đáng")));
    assertEquals(
        "RECEIVED",
        result(move(answered, Act.REOPEN, DAY.plusDays(30), Particulars.NONE, "Chưa thỏa đáng")));
  }

  @ParameterizedTest(name = "due on 20 May, milestone on 30 May: overdue on {0}? {1}")
  @CsvSource({
    "2023-05-22, false",
    "2023-05-30, false",
    // The milestone was missed.
    "2023-05-31, true"
  })
  void a_milestone_to_come_says_that_it_is_not_late(LocalDate today, boolean overdue) {
    Matter opinion = taken();
    Particulars assigned =
        new Particulars(
            HOME_AFFAIRS,
            LocalDate.of(2023, 5, 19),
            Set.of(),
            null,
            null,
            "1-TB/HU",
            null,
            null,
            List.of());
    Matter assignedTo = done(move(opinion, Act.ASSIGN, DAY, assigned, null));
    assertEquals(
        Optional.of(LocalDate.of(2023, 5, 19)), assignedTo.due(SampleMatter.setting().calendar()));
    assertTrue(assignedTo.isOverdue(today, SampleMatter.setting().calendar()));
    Matter planned =
        done(
            move(
                assignedTo,
                Act.SET_ROADMAP,
                DAY,
                milestones(LocalDate.of(2023, 6, 30), LocalDate.of(2023, 5, 30)),
                null));
    assertEquals(overdue, planned.isOverdue(today, SampleMatter.setting().calendar()));
  }

  @Test
  void slips_are_taken_once() {
    List<Slip> slips =
        List.of(
            slip(2, "P-1", "ROADS", null, null),
            slip(3, "P-2", "LAND", HOME_AFFAIRS, null),
            slip(4, "P-3", "LAND", null, "Đã sửa xong"));
    assertEquals(new Taken(3, 0, 0, List.of()), taken(slips, Mode.ATOMIC));
    assertEquals(new Taken(0, 3, 0, List.of()), taken(slips, Mode.ATOMIC));
    assertEquals(
        Map.of(Standing.WAITING, 1, Standing.UNDER_WAY, 1, Standing.RESOLVED, 1), standings());
  }

  @Test
  void wrong_slips_are_told_and_keep_out_all_or_themselves() {
    taken(List.of(slip(2, "P-1", "ROADS", null, null)), Mode.ATOMIC);
    List<Slip> slips =
        List.of(
            slip(2, "P-1", "LAND", null, null),
            slip(3, "P-2", "LAND", null, null),
            slip(4, "P-2", "LAND", null, null),
            slip(5, "", "MOON", null, null),
            slip(6, "P-4", "LAND", HOME_AFFAIRS, "Đã trả lời"));
    List<String> expected =
        List.of(
            "OPINION_DIFFERS row 2, column slip",
            "CODE_TWICE row 4, column slip",
            "VALUE_REQUIRED row 5, column slip",
            "FIELD_UNKNOWN row 5, column field",
            "VALUE_NOT_ALLOWED row 6, column to");
    for (Mode mode : List.of(Mode.REHEARSAL, Mode.ATOMIC)) {
      assertEquals(expected, pointers(taken(slips, mode).findings()));
      assertEquals(1, weights());
    }
    Taken partial = taken(slips, Mode.PARTIAL);
    assertEquals(
        List.of(1, 0, 4), List.of(partial.created(), partial.unchanged(), partial.refused()));
    assertEquals(2, weights());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PREPARED", "CANCELLED"})
  void nothing_is_said_at_a_session_that_was_not_held(String status) {
    DialogueSession other =
        SampleDialogue.session(
            PHUNG_HIEP,
            SampleDialogue.facts(DAY, Head.COMMITTEE),
            status.equals("PREPARED")
                ? new SessionStatus.Prepared()
                : new SessionStatus.Cancelled("Bão"),
            null);
    List<Slip> slips = List.of(slip(2, "P-1", "ROADS", null, null));
    assertEquals(
        List.of("DIALOGUE_NOT_HELD dialogue"),
        pointers(
            take.take(other, Channel.AT_DIALOGUE, slips, Mode.ATOMIC, entering(NEXT)).findings()));
    assertEquals(
        status.equals("PREPARED") ? 1 : 0,
        take.take(other, Channel.BEFORE_DIALOGUE, slips, Mode.ATOMIC, entering(NEXT)).created());
  }

  /** The report of 2019–2023 tells of 122,159 opinions and says what became of 122,146. */
  @Test
  void thirteen_opinions_do_not_get_lost_between_the_words_for_how_they_stand() {
    Matter all =
        take.take(session, new Tally("ROADS", "Ý kiến cấp huyện", 122_159, 0), entering(DAY))
            .get(0);
    part(all, 122_050, Act.ANSWER, Particulars.NONE);
    part(all, 46, Act.REPORT, Particulars.outcome("UNDER_WAY"));
    part(all, 37, Act.REPORT, Particulars.outcome("UNFINISHED"));
    part(all, 13, Act.FORWARD, Particulars.to(HAU_GIANG));
    assertEquals(
        Map.of(
            Standing.RESOLVED,
            122_050,
            Standing.UNDER_WAY,
            46,
            Standing.UNFINISHED,
            37,
            Standing.WAITING,
            13 + 13),
        standings());
    assertEquals(13, matters.find(all.id()).orElseThrow().intake().weight());
    assertEquals(122_159, weights());
    assertEquals(
        "VALUE_NOT_ALLOWED", result(partly(all, 14, Act.FORWARD, Particulars.to(HAU_GIANG))));
  }

  @Test
  void a_tally_may_be_answered_in_part_already() {
    List<Matter> two = take.take(session, new Tally("ROADS", "Ý kiến", 10, 7), entering(DAY));
    assertEquals(
        List.of("WAITING 3", "RESOLVED 7"),
        two.stream().map(each -> each.standing() + " " + each.intake().weight()).toList());
    assertEquals(
        List.of("FIELD_UNKNOWN /field", "VALUE_NOT_ALLOWED /answered"),
        pointers(take.findings(session, new Tally("MOON", "Ý kiến", 10, 11))));
  }

  @Test
  void a_notice_gives_what_it_names_to_whom_it_names_or_nothing() {
    dialogues.keep(session);
    taken(
        List.of(
            slip(2, "P-1", "ROADS", null, null),
            slip(3, "P-2", "ROADS", null, null),
            slip(4, "P-3", "LAND", null, null),
            slip(5, "P-4", "LAND", null, "Đã trả lời")),
        Mode.ATOMIC);
    String land = number("P-3");
    assertEquals(
        List.of(
            "MATTER_UNKNOWN /assignments/0/numbers/1",
            "VALUE_NOT_ALLOWED /assignments/1/to",
            "CODE_TWICE /assignments/2"),
        pointers(
            assertInstanceOf(
                    IssueNotice.Outcome.Refused.class,
                    issue(
                        new Assignment(List.of(land, number("P-4")), null, HAU_GIANG, null, null),
                        new Assignment(List.of(number("P-1")), null, PHUNG_HIEP, null, null),
                        new Assignment(List.of(land), null, HOME_AFFAIRS, null, null)))
                .findings()));
    assertEquals(Map.of(Standing.WAITING, 3, Standing.RESOLVED, 1), standings());
    IssueNotice.Outcome.Issued issued =
        assertInstanceOf(
            IssueNotice.Outcome.Issued.class,
            issue(
                new Assignment(List.of(), "ROADS", HAU_GIANG, DAY.plusDays(30), "Sửa trong tháng"),
                new Assignment(List.of(land), null, HOME_AFFAIRS, null, null)));
    assertEquals(3, issued.assigned());
    assertEquals(Map.of(Standing.UNDER_WAY, 3, Standing.RESOLVED, 1), standings());
    assertEquals(1, dialogues.find(session.id()).orElseThrow().notices().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42, 1681})
  void whatever_is_done_no_opinion_is_lost(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    take.take(session, new Tally("ROADS", "Ý kiến", 500, 100), entering(DAY));
    taken(List.of(slip(2, "P-1", "ROADS", null, null)), Mode.ATOMIC);
    LocalDate day = DAY;
    for (int i = 0; i < 2000; i++) {
      List<Matter> all = all();
      Matter matter = all.get(random.nextInt(all.size()));
      Act act = ACTS.get(random.nextInt(ACTS.size()));
      @Nullable Integer number = random.nextInt(3) == 0 ? random.nextInt(1, 60) : null;
      day = day.plusDays(random.nextInt(40) == 0 ? 1 : 0);
      Particulars said =
          new Particulars(
              List.of(HAU_GIANG, PHUNG_HIEP, HOME_AFFAIRS).get(random.nextInt(3)),
              null,
              Set.of(),
              List.of("UNDER_WAY", "UNFINISHED", "MILESTONE_REACHED").get(random.nextInt(3)),
              "Đã trả lời",
              null,
              null,
              number,
              milestones(day.plusDays(9)).milestones());
      moveMatter.move(
          matter.id(),
          null,
          new Move(act, day, eveningOf(day), "it", "Lý do", said),
          SampleMatter.setting());
      assertEquals(501, weights(), "seed " + seed + ", step " + i);
    }
    assertEquals(501, standings().values().stream().mapToInt(Integer::intValue).sum());
  }

  @ParameterizedTest
  @CsvSource({
    "'Đường đã sửa xong ngày 12/4.', ''",
    "'Căn cứ Luật Đất đai, đề nghị liên hệ.', ANSWER_BEGINS_WITH_CITATION",
    "'Được hỗ trợ theo 1681-QĐ/TU, 10/2022/QH15, 59/2023/NĐ-CP.', ''",
    "'Được theo 1681-QĐ/TU, 10/2022/QH15, 59/2023/NĐ-CP, 23-CT/TU và 23-CT/TU.', ANSWER_CITES_MANY"
  })
  void an_answer_that_does_not_answer_is_remarked(String answer, String expected) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        AnswerQuality.notices(answer, "/text").stream().map(each -> each.code().name()).toList());
  }

  private String after(Matter matter, String act) {
    List<String> words = List.of(act.split(" ", -1));
    Act what = Act.valueOf(words.get(0));
    Particulars said =
        switch (what) {
          case REPORT -> words.size() > 1 ? Particulars.outcome(words.get(1)) : Particulars.NONE;
          case SET_ROADMAP -> milestones(NEXT.plusDays(9));
          case ANSWER, PUBLISH -> Particulars.text("Đã sửa đường");
          case ASSIGN, FORWARD -> Particulars.to(HOME_AFFAIRS);
          case RATE -> Particulars.number(4);
          default -> Particulars.NONE;
        };
    return result(move(matter, what, NEXT, said, "Lý do"));
  }

  private Matter inState(String state) {
    Matter taken = taken();
    return switch (state) {
      case "UNDER_WAY", "UNFINISHED" ->
          done(move(taken, Act.REPORT, DAY, Particulars.outcome(state), "Còn lại"));
      case "ON_ROADMAP" ->
          done(move(taken, Act.SET_ROADMAP, DAY, milestones(DAY.plusDays(30)), null));
      case "ANSWERED" -> answered(taken);
      case "PUBLISHED" ->
          done(move(answered(taken), Act.PUBLISH, DAY, Particulars.text("Đã sửa"), null));
      case "REFERRED" -> done(move(taken, Act.REFER, DAY, Particulars.NONE, "Của Điện lực"));
      default -> taken;
    };
  }

  private Matter answered(Matter taken) {
    return done(move(taken, Act.ANSWER, DAY, Particulars.text("Đã sửa"), null));
  }

  private static Particulars milestones(LocalDate... days) {
    return new Particulars(
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        Arrays.stream(days).map(day -> new Milestone(day, "Xong", false)).toList());
  }

  private Matter taken() {
    taken(List.of(slip(2, "P-1", "ROADS", null, null)), Mode.ATOMIC);
    return all().get(0);
  }

  private Taken taken(List<Slip> slips, Mode mode) {
    return take.take(session, Channel.AT_DIALOGUE, slips, mode, entering(DAY));
  }

  private IssueNotice.Outcome issue(Assignment... assignments) {
    return issueNotice.issue(
        session,
        1,
        new ConclusionNotice("1-TB/HU", NEXT, "Giao"),
        List.of(assignments),
        entering(NEXT));
  }

  private String number(String slip) {
    return matters
        .byExternalId(List.of(session.id() + "/" + slip))
        .values()
        .iterator()
        .next()
        .intake()
        .number();
  }

  private void part(Matter all, int number, Act act, Particulars said) {
    assertInstanceOf(MoveOutcome.Done.class, partly(all, number, act, said));
  }

  private MoveOutcome partly(Matter all, int number, Act act, Particulars said) {
    Particulars ofPart =
        new Particulars(
            said.to(), null, Set.of(), said.outcome(), said.text(), null, null, number, List.of());
    return move(all, act, DAY, ofPart, "Phần còn lại");
  }

  private MoveOutcome move(
      Matter matter, Act act, LocalDate on, Particulars said, @Nullable String note) {
    return moveMatter.move(
        matter.id(),
        null,
        new Move(act, on, eveningOf(on), "it", note, said),
        SampleMatter.setting());
  }

  private static Matter done(MoveOutcome outcome) {
    return assertInstanceOf(MoveOutcome.Done.class, outcome, outcome::toString).after();
  }

  private static String result(MoveOutcome outcome) {
    return outcome instanceof MoveOutcome.Refused refused
        ? refused.findings().get(0).code().name()
        : done(outcome).state().code();
  }

  private List<Matter> all() {
    return matters.list(
        new MatterFilter(
            Optional.empty(),
            MatterFilter.Role.ANY,
            Set.of(Kind.OPINION),
            Set.of(),
            MatterFilter.Traits.NONE,
            null,
            null,
            null,
            null),
        null,
        10_000);
  }

  private int weights() {
    return all().stream().mapToInt(each -> each.intake().weight()).sum();
  }

  private Map<Standing, Integer> standings() {
    return all().stream()
        .collect(
            Collectors.groupingBy(
                Matter::standing,
                () -> new EnumMap<>(Standing.class),
                Collectors.summingInt(each -> each.intake().weight())));
  }

  private static Entering entering(LocalDate day) {
    return new Entering("it", eveningOf(day), SampleMatter.setting());
  }

  private static Slip slip(
      int row, String number, String field, @Nullable UnitId to, @Nullable String answer) {
    return new Slip(number, field, "Sửa lộ nông thôn", to, answer, Place.row(row));
  }

  private static List<String> pointers(List<Finding> findings) {
    List<String> pointers = new ArrayList<>();
    findings.forEach(each -> pointers.add(each.code() + " " + each.pointer()));
    return pointers;
  }
}
