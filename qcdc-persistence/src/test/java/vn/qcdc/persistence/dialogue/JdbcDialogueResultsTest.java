package vn.qcdc.persistence.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.matter.SampleMatter.eveningOf;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.dialogue.DialogueResults;
import vn.qcdc.domain.dialogue.DialogueResults.Asked;
import vn.qcdc.domain.dialogue.DialogueResults.Held;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.dialogue.OpinionLife;
import vn.qcdc.domain.dialogue.PublishedAnswer;
import vn.qcdc.domain.dialogue.SampleDialogue;
import vn.qcdc.domain.dialogue.TakeInOpinions;
import vn.qcdc.domain.dialogue.TakeInOpinions.Entering;
import vn.qcdc.domain.dialogue.TakeInOpinions.Tally;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.MoveOutcome;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.Setting;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.matter.TestMatters;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcDialogueResultsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Organisations organisations = TestOrganisations.of(entityManager);
  private final LifeCycles lives = new LifeCycles(List.of(new OpinionLife()));
  private final Matters matters = TestMatters.of(entityManager, lives);
  private final MoveMatter moveMatter = new MoveMatter(matters, lives, 30);
  private final TakeInOpinions take =
      new TakeInOpinions(
          matters,
          new TakeInMatters(matters, moveMatter, lives),
          new JdbcMatterFields(entityManager));
  private final DialogueResults results = new JdbcDialogueResults(entityManager);
  private UnitId province = new UnitId(0);
  private UnitId district = new UnitId(0);
  private DialogueSession session = SampleDialogue.held(district, DAY, Head.COMMITTEE);

  @BeforeEach
  void keepUnits() {
    List<UnitId> ids = inTransaction(() -> organisations.nextIds(2));
    province = ids.get(0);
    district = ids.get(1);
    session = SampleDialogue.held(district, DAY, Head.COMMITTEE);
    inTransaction(
        () -> {
          organisations.add(
              List.of(
                  SampleUnit.of(province)
                      .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                      .coded(fresh("KQ"))
                      .unit(),
                  SampleUnit.of(district)
                      .named(Level.DISTRICT, "huyện", "Phụng Hiệp")
                      .coded(fresh("KQ"))
                      .below(province)
                      .unit()));
          new JdbcDialogues(entityManager).add(List.of(session));
          return true;
        });
  }

  /** The figures of the report of 2019–2023, with what it left out. */
  @Test
  void what_is_split_off_was_a_part_of_the_whole_before() {
    Matter all =
        inTransaction(
            () ->
                take.take(
                        session, new Tally("ROADS", "Ý kiến cấp huyện", 122_159, 0), entering(DAY))
                    .get(0));
    move(all, DAY.plusDays(1), Act.ANSWER, number(122_050, null, null));
    move(all, DAY.plusDays(2), Act.REPORT, number(46, null, "UNDER_WAY"));
    move(all, DAY.plusDays(3), Act.REPORT, number(50, null, "UNFINISHED"));
    move(all, DAY.plusDays(4), Act.FORWARD, number(13, province, null));
    Matter unfinished = matter("UNFINISHED");
    move(unfinished, DAY.plusDays(5), Act.FORWARD, number(13, province, null));

    assertEquals(new OpinionCount(0, 0, 0, 0, 122_159, 0, 0), asOf(DAY));
    assertEquals(new OpinionCount(122_050, 0, 0, 0, 109, 0, 0), asOf(DAY.plusDays(1)));
    assertEquals(new OpinionCount(122_050, 46, 0, 0, 63, 0, 0), asOf(DAY.plusDays(2)));
    assertEquals(new OpinionCount(122_050, 46, 50, 0, 13, 0, 0), asOf(DAY.plusDays(3)));
    assertEquals(new OpinionCount(122_050, 46, 50, 0, 0, 13, 0), asOf(DAY.plusDays(4)));
    assertEquals(new OpinionCount(122_050, 46, 37, 0, 0, 26, 0), asOf(DAY.plusDays(5)));
    assertEquals(122_159, asOf(DAY.plusDays(5)).total());
    assertEquals(OpinionCount.NONE, asOf(DAY.minusDays(1)));
    assertEquals(
        Map.of(session.id(), new OpinionCount(122_050, 46, 37, 0, 0, 26, 0)),
        inTransaction(() -> results.of(Set.of(session.id()))));
  }

  @Test
  void sessions_are_counted_with_those_who_came() {
    assertEquals(List.of(new Held(district, 1, 60)), inTransaction(() -> results.held(asked(DAY))));
  }

  @Test
  void an_answer_is_for_everybody_when_it_was_published_and_until_it_is_reopened() {
    Matter one =
        inTransaction(
            () -> take.take(session, new Tally("LAND", "Ý kiến", 1, 0), entering(DAY)).get(0));
    move(one, DAY, Act.ANSWER, Particulars.text("Trả lời ông Sáu"));
    assertEquals(List.of(), inTransaction(() -> results.published(session.id())));
    move(one, DAY.plusDays(1), Act.PUBLISH, Particulars.text("Đã đo lại"));
    move(one, DAY.plusDays(2), Act.PUBLISH, Particulars.text("Đã đo lại đất"));
    assertEquals(
        List.of(new PublishedAnswer("LAND", "Đã đo lại đất", DAY.plusDays(2))),
        inTransaction(() -> results.published(session.id())));
    move(one, DAY.plusDays(3), Act.REOPEN, Particulars.NONE);
    assertEquals(List.of(), inTransaction(() -> results.published(session.id())));
  }

  private Matter matter(String state) {
    return inTransaction(
        () ->
            matters
                .list(
                    new MatterFilter(
                        Optional.of(Set.of(district)),
                        MatterFilter.Role.INTAKE,
                        Set.of(Kind.OPINION),
                        Set.of(),
                        new MatterFilter.Traits(state, null, null, session.id()),
                        null,
                        null,
                        null,
                        null),
                    null,
                    10)
                .get(0));
  }

  private OpinionCount asOf(LocalDate day) {
    return inTransaction(() -> results.said(asked(day))).stream()
        .map(DialogueResults.Said::opinions)
        .reduce(OpinionCount.NONE, OpinionCount::plus);
  }

  private Asked asked(LocalDate asOf) {
    return new Asked(Optional.of(Set.of(district)), DAY, DAY.plusDays(1), asOf);
  }

  private void move(Matter matter, LocalDate on, Act act, Particulars said) {
    Move move = new Move(act, on, eveningOf(on), "it", "Lý do", said);
    assertInstanceOf(
        MoveOutcome.Done.class,
        inTransaction(() -> moveMatter.move(matter.id(), null, move, setting())));
  }

  private static Particulars number(int number, @Nullable UnitId to, @Nullable String outcome) {
    return new Particulars(to, null, Set.of(), outcome, null, null, null, number, List.of());
  }

  private Entering entering(LocalDate day) {
    return new Entering("it", eveningOf(day), setting());
  }

  private Setting setting() {
    return SampleMatter.setting(organisations.current());
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
