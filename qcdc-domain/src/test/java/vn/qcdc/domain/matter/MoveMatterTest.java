package vn.qcdc.domain.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.matter.SampleMatter.MONDAY;
import static vn.qcdc.domain.matter.SampleMatter.move;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

class MoveMatterTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private final InMemoryMatters matters = new InMemoryMatters();
  private final LifeCycles lives = new LifeCycles(List.of(new SampleLife(Set.of(Kind.values()))));
  private final MoveMatter moveMatter = new MoveMatter(matters, lives, 30);
  private final TakeInMatters takeIn = new TakeInMatters(matters, moveMatter, lives);

  @Test
  void registers_count_without_a_gap_for_each_unit_year_and_kind() {
    assertEquals(
        List.of(
            "31429/2024/YK/00001",
            "31429/2024/PA/00001",
            "31429/2024/YK/00002",
            "31492/2024/YK/00001",
            "31429/2023/YK/00001",
            "31429/2024/YK/00003"),
        Stream.of(
                new SampleMatter(),
                SampleMatter.of(Kind.FEEDBACK),
                new SampleMatter(),
                new SampleMatter().at(LUONG_TAM),
                new SampleMatter().on(MONDAY.minusYears(1)),
                new SampleMatter())
            .map(sample -> take(sample).intake().number())
            .toList());
  }

  @Test
  void forwarded_it_begins_anew_there_and_keeps_its_number_and_code() {
    Matter taken = take(new SampleMatter());
    Matter forwarded = done(taken, move(Act.FORWARD, TUESDAY, Particulars.to(PHUNG_HIEP)));
    assertEquals(Optional.of(PHUNG_HIEP), forwarded.custody().holder());
    assertEquals(taken.intake(), forwarded.intake());
    assertEquals(2, forwarded.version());
    assertEquals(
        List.of(Act.TAKE_IN, Act.FORWARD),
        matters.steps(taken.id()).stream().map(step -> step.move().act()).toList());
    assertEquals(HIEP_HUNG, matters.steps(taken.id()).get(1).unit());
  }

  @Test
  void returned_it_is_where_it_came_from_and_goes_no_further_back() {
    Matter taken = take(new SampleMatter());
    done(taken, move(Act.FORWARD, TUESDAY, Particulars.to(PHUNG_HIEP)));
    Matter returned = done(taken, move(Act.RETURN, TUESDAY, Particulars.NONE, "Không thuộc huyện"));
    assertEquals(Optional.of(HIEP_HUNG), returned.custody().holder());
    assertTrue(!lives.of(returned).allowed(returned).contains(Act.RETURN));
  }

  static Stream<Arguments> what_is_refused() {
    return Stream.of(
        Arguments.of(
            "to nobody", move(Act.FORWARD, TUESDAY, Particulars.NONE), FindingCode.VALUE_REQUIRED),
        Arguments.of(
            "to itself",
            move(Act.FORWARD, TUESDAY, Particulars.to(HIEP_HUNG)),
            FindingCode.VALUE_NOT_ALLOWED),
        Arguments.of(
            "before it came",
            move(Act.FORWARD, MONDAY.minusDays(1), Particulars.to(PHUNG_HIEP)),
            FindingCode.VALUE_NOT_ALLOWED),
        Arguments.of(
            "tomorrow",
            new Move(
                Act.FORWARD,
                TUESDAY,
                SampleMatter.eveningOf(MONDAY),
                "",
                null,
                Particulars.to(PHUNG_HIEP)),
            FindingCode.VALUE_NOT_ALLOWED),
        Arguments.of(
            "not an heir",
            move(Act.INHERIT, TUESDAY, Particulars.to(LUONG_TAM)),
            FindingCode.UNIT_NOT_SUCCESSOR),
        Arguments.of(
            "a repetition of nothing",
            move(Act.LINK, TUESDAY, Particulars.other(new UUID(0, 1))),
            FindingCode.MATTER_UNKNOWN),
        Arguments.of(
            "not answered yet",
            move(Act.RATE, TUESDAY, Particulars.number(5)),
            FindingCode.ACT_NOT_OPEN),
        Arguments.of(
            "one is not divided",
            move(Act.SPLIT, TUESDAY, Particulars.number(1)),
            FindingCode.ACT_NOT_OPEN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("what_is_refused")
  void what_may_not_be_is_refused_and_changes_nothing(String name, Move move, FindingCode code) {
    Matter taken = take(new SampleMatter());
    assertEquals(List.of(code), refused(taken, move).stream().map(Finding::code).toList(), name);
    assertEquals(Optional.of(taken), matters.find(taken.id()));
  }

  @Test
  void who_saw_an_older_version_is_told_so() {
    Matter taken = take(new SampleMatter());
    Move forward = move(Act.FORWARD, TUESDAY, Particulars.to(PHUNG_HIEP));
    done(taken, forward);
    assertInstanceOf(
        MoveOutcome.Outdated.class,
        moveMatter.move(taken.id(), 1, forward, SampleMatter.setting()));
    assertInstanceOf(
        MoveOutcome.NothingThere.class,
        moveMatter.move(new UUID(0, 1), 1, forward, SampleMatter.setting()));
  }

  @Test
  void a_part_goes_its_own_way_with_the_same_past_and_nothing_is_lost() {
    UUID dialogue = new UUID(4, 4);
    Matter taken = take(new SampleMatter().weighing(122_159).from(dialogue));
    MoveOutcome.Done outcome =
        (MoveOutcome.Done)
            moveMatter.move(
                taken.id(),
                null,
                move(Act.ANSWER, TUESDAY, Particulars.number(122_050)),
                SampleMatter.setting());
    Matter part = outcome.part().orElseThrow();
    assertEquals(109, outcome.after().intake().weight());
    assertEquals(Standing.WAITING, outcome.after().standing());
    assertEquals(Standing.RESOLVED, part.standing());
    assertEquals(122_050, part.intake().weight());
    assertEquals(dialogue, part.intake().incoming().origin());
    assertEquals(taken.intake().number() + ".2", part.intake().number());
    assertNotEquals(taken.intake().trackingCode(), part.intake().trackingCode());
    assertEquals(
        List.of(Act.SPLIT, Act.ANSWER),
        matters.steps(part.id()).stream().map(step -> step.move().act()).toList());
    assertEquals(
        122_159,
        matters
            .list(
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
                10)
            .stream()
            .mapToInt(each -> each.intake().weight())
            .sum());
  }

  @Test
  void what_is_done_is_reopened_within_the_window_by_who_did_it() {
    Matter taken = take(new SampleMatter());
    done(taken, move(Act.ANSWER, TUESDAY, Particulars.NONE));
    done(taken, move(Act.RATE, TUESDAY, Particulars.number(1)));
    assertEquals(
        FindingCode.REOPENED_TOO_LATE,
        refused(taken, move(Act.REOPEN, TUESDAY.plusDays(31), Particulars.NONE, "Chưa trả lời đủ"))
            .get(0)
            .code());
    Matter reopened =
        done(taken, move(Act.REOPEN, TUESDAY.plusDays(30), Particulars.NONE, "Chưa trả lời đủ"));
    assertEquals(Optional.of(HIEP_HUNG), reopened.custody().holder());
    assertEquals(Coming.REOPENED, reopened.custody().last().came());
    assertEquals(null, reopened.course().rating());
  }

  @Test
  void what_says_the_same_stays_and_names_the_first() {
    Matter first = take(new SampleMatter());
    Matter again = take(new SampleMatter());
    Matter third = take(new SampleMatter());
    done(again, move(Act.LINK, TUESDAY, Particulars.other(first.id())));
    assertEquals(List.of(again.id()), matters.duplicatesOf(first.id()));
    assertEquals(
        FindingCode.MATTER_UNKNOWN,
        refused(third, move(Act.LINK, TUESDAY, Particulars.other(again.id()))).get(0).code());
  }

  private Matter take(SampleMatter sample) {
    return takeIn
        .take(
            List.of(TakeInMatters.Arriving.of(sample.incoming())),
            SampleMatter.eveningOf(MONDAY),
            SampleMatter.OFFICER,
            SampleMatter.setting())
        .get(0);
  }

  private Matter done(Matter matter, Move move) {
    MoveOutcome outcome = moveMatter.move(matter.id(), null, move, SampleMatter.setting());
    return assertInstanceOf(MoveOutcome.Done.class, outcome).after();
  }

  private List<Finding> refused(Matter matter, Move move) {
    MoveOutcome outcome = moveMatter.move(matter.id(), null, move, SampleMatter.setting());
    return assertInstanceOf(MoveOutcome.Refused.class, outcome).findings();
  }
}
