package vn.qcdc.persistence.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.examination.ConsistencyRun;
import vn.qcdc.domain.examination.DueSheets;
import vn.qcdc.domain.examination.DueSheets.DueSheet;
import vn.qcdc.domain.examination.RunCount;
import vn.qcdc.domain.examination.SheetsAsked;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.figure.KeptSample;
import vn.qcdc.persistence.figure.TestSheets;

/** What is to be examined, because it has changed or because a run asks for it. */
class JdbcDueSheetsTest {

  private static final Instant AT = Instant.parse("2024-03-01T01:00:00Z");

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final EntityManager other = TestDatabase.entityManager();
  private final DueSheets dueSheets = new JdbcDueSheets(entityManager);
  private final JdbcConsistencyRuns runs = new JdbcConsistencyRuns(entityManager);
  private final Sheets sheets = TestSheets.of(entityManager);
  private final KeptSample sample = KeptSample.in(entityManager);

  @BeforeEach
  void nothingElseIsDue() {
    inTransaction(() -> dueSheets.take(Integer.MAX_VALUE));
  }

  @Test
  void what_is_sent_corrected_or_withdrawn_is_due() {
    keep(2023, 1, 7);
    assertEquals(List.of(new DueSheet(sample.key(2023), null)), taken(9));
    keep(2023, 2, 8);
    assertEquals(List.of(new DueSheet(sample.key(2023), null)), taken(9));
    inTransaction(() -> sheets.withdraw(sample.key(2023), 2, KeptSample.day(2).plusSeconds(60)));
    assertEquals(List.of(new DueSheet(sample.key(2023), null)), taken(9));
    keep(2023, 3, 8);
    assertEquals(List.of(new DueSheet(sample.key(2023), null)), taken(9));
    assertEquals(List.of(), taken(9));
  }

  @Test
  void what_is_undone_is_due_again() {
    keep(2023, 1, 7);
    assertThrows(
        IllegalStateException.class,
        () ->
            inTransaction(
                () -> {
                  assertEquals(1, dueSheets.take(9).size());
                  throw new IllegalStateException();
                }));
    assertEquals(1, taken(9).size());
  }

  @Test
  void what_one_is_about_nobody_else_takes() {
    keep(2022, 1, 7);
    keep(2023, 1, 7);
    TestDatabase.begin(other);
    assertEquals(1, new JdbcDueSheets(other).take(1).size());
    assertEquals(1, taken(9).size());
    other.getTransaction().rollback();
    assertEquals(1, taken(9).size());
  }

  @Test
  void what_is_sent_while_it_is_examined_is_examined_again() {
    keep(2023, 1, 7);
    TestDatabase.begin(other);
    assertEquals(1, new JdbcDueSheets(other).take(9).size());
    keep(2023, 2, 8);
    other.getTransaction().commit();
    assertEquals(1, taken(9).size());
  }

  @Test
  void of_some_sheets_those_are_taken_that_have_changed() {
    keep(2021, 1, 7);
    keep(2022, 1, 7);
    keep(2023, 1, 7);
    inTransaction(
        () ->
            assertEquals(
                List.of(new DueSheet(sample.key(2022), null)),
                dueSheets.takeOf(List.of(sample.key(2022), sample.key(2019)))));
    inTransaction(() -> assertEquals(List.of(), dueSheets.takeOf(List.of())));
    assertEquals(2, taken(9).size());
  }

  @Test
  void what_is_put_off_comes_last() {
    keep(2022, 1, 7);
    keep(2023, 1, 7);
    inTransaction(dueSheets::putOff);
    assertEquals(
        List.of(sample.key(2023), sample.key(2022)),
        Stream.of(taken(1), taken(1)).flatMap(List::stream).map(DueSheet::sheet).toList());
    inTransaction(dueSheets::putOff);
  }

  @Test
  void sheets_that_wait_are_counted_once_for_those_who_may_know() {
    keep(2022, 1, 7);
    keep(2023, 1, 7);
    keep(2023, 2, 8);
    assertEquals(2, count(Remit.everything(), null));
    assertEquals(1, count(Remit.everything(), "2023"));
    assertEquals(0, count(nobody(), null));
  }

  @Test
  void a_run_examines_what_stands_in_its_year_after_what_has_changed() {
    keep(2022, 1, 7);
    keep(2023, 1, 7);
    taken(9);
    ConsistencyRun run = begin("2023");
    assertEquals(1, run.of());
    assertEquals(ConsistencyRun.State.RUNNING, run.state());
    keep(2022, 2, 8);
    assertEquals(
        List.of(new DueSheet(sample.key(2022), null), new DueSheet(sample.key(2023), run.id())),
        Stream.of(taken(1), taken(1)).flatMap(List::stream).toList());
  }

  @Test
  void a_run_adds_up_and_ends_with_its_last_sheet() {
    keep(2023, 1, 7);
    ConsistencyRun run = begin("2023");
    RunCount one = new RunCount("EQUATION_BROKEN", Severity.NOTICE, RunCount.Kind.NEW, 2);
    inTransaction(() -> runs.note(run.id(), 0, List.of(one), AT));
    assertEquals(ConsistencyRun.State.RUNNING, find(run.id()).state());
    inTransaction(() -> runs.note(run.id(), 1, List.of(one), AT));
    ConsistencyRun done = find(run.id());
    assertEquals(ConsistencyRun.State.DONE, done.state());
    assertEquals(100, done.percent());
    assertEquals(Optional.of(AT), Optional.ofNullable(done.endedAt()));
    assertEquals(
        List.of(new RunCount("EQUATION_BROKEN", Severity.NOTICE, RunCount.Kind.NEW, 4)),
        TestDatabase.inTransaction(entityManager, () -> runs.counts(run.id())));
  }

  @Test
  void a_run_without_sheets_is_done() {
    ConsistencyRun run = begin("2019");
    assertEquals(ConsistencyRun.State.DONE, run.state());
    assertEquals(100, run.percent());
  }

  @Test
  void the_sheets_of_a_run_that_was_stopped_are_due_no_more() {
    keep(2023, 1, 7);
    taken(9);
    ConsistencyRun run = begin("2023");
    inTransaction(() -> runs.cancel(run.id(), AT));
    inTransaction(() -> runs.cancel(run.id(), AT.plusSeconds(60)));
    assertEquals(List.of(), taken(9));
    assertEquals(ConsistencyRun.State.CANCELLED, find(run.id()).state());
    assertEquals(Optional.of(AT), Optional.ofNullable(find(run.id()).endedAt()));
  }

  private void keep(int year, int revision, int value) {
    inTransaction(() -> sheets.keep(sample.sheet(year, revision, value)));
  }

  private ConsistencyRun begin(String year) {
    return TestDatabase.inTransaction(
        entityManager,
        () ->
            runs.begin(
                UUID.randomUUID(),
                new ConsistencyRun.Scope(sample.province(), Period.parse(year).orElseThrow()),
                new ConsistencyRun.Start("Lê Thị Hoa", AT)));
  }

  private ConsistencyRun find(UUID id) {
    return TestDatabase.inTransaction(entityManager, () -> runs.find(id)).orElseThrow();
  }

  private List<DueSheet> taken(int most) {
    return TestDatabase.inTransaction(entityManager, () -> dueSheets.take(most));
  }

  private long count(Remit remit, @Nullable String year) {
    SheetKey key = sample.key(year == null ? 2000 : Integer.parseInt(year));
    SheetsAsked asked =
        new SheetsAsked(
            remit,
            sample.province(),
            sample.form(),
            year == null ? null : key.period().from(),
            year == null ? null : key.period().lastDay());
    return TestDatabase.inTransaction(entityManager, () -> dueSheets.count(asked));
  }

  private static Remit nobody() {
    return Remit.of(Set.of(), SampleOrganisation.organisation(), SampleOrganisation.DAY);
  }

  private void inTransaction(Runnable act) {
    TestDatabase.inTransaction(
        entityManager,
        () -> {
          act.run();
          return true;
        });
  }
}
