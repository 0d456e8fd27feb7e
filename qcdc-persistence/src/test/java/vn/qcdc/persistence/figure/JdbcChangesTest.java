package vn.qcdc.persistence.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.figure.ChangeMark;
import vn.qcdc.domain.figure.ChangedSheets;
import vn.qcdc.domain.figure.Changes;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.persistence.database.TestDatabase;

class JdbcChangesTest {

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final EntityManager slow = TestDatabase.entityManager();
  private final Sheets sheets = new JdbcSheets(entityManager);
  private final Sheets slowSheets = new JdbcSheets(slow);
  private final Changes changes = new JdbcChanges(entityManager);
  private final KeptSample sample = KeptSample.in(entityManager);
  private ChangeMark mark = ChangeMark.START;

  @BeforeEach
  void readToTheEnd() {
    poll(1000);
  }

  @AfterEach
  void close() {
    slow.close();
    entityManager.close();
  }

  @Test
  void what_has_changed_is_told_once() {
    keep(sample.sheet(2021, 1, 7));
    keep(sample.sheet(2022, 1, 8));
    assertEquals(List.of(sample.key(2021), sample.key(2022)), poll(1000));
    ChangeMark before = mark;
    assertEquals(List.of(), poll(1000));
    assertEquals(before, mark, "one may go on asking with it");
    keep(sample.sheet(2021, 2, 9));
    assertEquals(List.of(sample.key(2021)), poll(1000));
  }

  @Test
  void who_works_for_others_is_told_nothing_and_still_goes_on() {
    Remit none = Remit.of(Set.of(), Organisation.of(List.of()), LocalDate.EPOCH);
    ChangeMark before = mark;
    keep(sample.sheet(2021, 1, 7));
    ChangedSheets told = inTransaction(() -> changes.after(before, none, 10)).orElseThrow();
    assertEquals(List.of(), told.keys());
    assertTrue(told.until().transaction() > before.transaction(), told.until()::toString);
    assertEquals(
        Optional.of(told),
        inTransaction(() -> changes.after(told.until(), none, 10)),
        "and finds its place again");
  }

  @Test
  void a_sheet_that_changed_several_times_is_told_once_and_as_it_stands() {
    KeptSheet last = sample.sheet(2021, 3, 9);
    keep(sample.sheet(2021, 1, 7));
    keep(sample.sheet(2021, 2, 8));
    keep(last);
    assertEquals(List.of(sample.key(2021)), poll(1000));
    assertEquals(
        Map.of(sample.key(2021), last),
        inTransaction(() -> sheets.find(Set.of(sample.key(2021)), null)));
  }

  @Test
  void nothing_is_left_out_between_small_pages() {
    inTransaction(
        () -> {
          sheets.keep(sample.sheet(2021, 1, 7));
          sheets.keep(sample.sheet(2022, 1, 7));
          return true;
        });
    keep(sample.sheet(2022, 2, 8));
    keep(sample.sheet(2023, 1, 8));
    assertEquals(List.of(sample.key(2021), sample.key(2022), sample.key(2023)), poll(1));
  }

  @Test
  void a_commit_that_comes_late_is_not_passed_over() {
    TestDatabase.begin(slow);
    slowSheets.keep(sample.sheet(2021, 1, 7));
    keep(sample.sheet(2022, 1, 8));
    assertEquals(List.of(), poll(1000), "while an earlier transaction runs");
    slow.getTransaction().commit();
    assertEquals(List.of(sample.key(2021), sample.key(2022)), poll(1000));
  }

  @Test
  void what_is_rolled_back_is_never_told() {
    TestDatabase.begin(slow);
    slowSheets.keep(sample.sheet(2021, 1, 7));
    keep(sample.sheet(2022, 1, 8));
    slow.getTransaction().rollback();
    assertEquals(List.of(sample.key(2022)), poll(1000));
  }

  @Test
  void a_returned_sheet_has_changed_and_stands_no_more() {
    keep(sample.sheet(2021, 1, 7));
    poll(1000);
    inTransaction(
        () -> {
          sheets.withdraw(sample.key(2021), 1, KeptSample.day(2));
          return true;
        });
    assertEquals(List.of(sample.key(2021)), poll(1000));
    assertEquals(Map.of(), inTransaction(() -> sheets.find(Set.of(sample.key(2021)), null)));
    keep(sample.sheet(2021, 2, 8));
    assertEquals(List.of(sample.key(2021)), poll(1000));
  }

  @Test
  void a_mark_of_another_database_is_not_taken_for_one_of_this() {
    ChangeMark strange = new ChangeMark(Long.MAX_VALUE, 1);
    assertEquals(
        Optional.empty(), inTransaction(() -> changes.after(strange, Remit.everything(), 10)));
  }

  /** As docs/operations.md has it. */
  @Test
  void after_a_restore_the_order_can_be_begun_anew() {
    keep(sample.sheet(2021, 1, 7));
    keep(sample.sheet(2021, 2, 8));
    inTransaction(
        () ->
            entityManager
                .createNativeQuery(
                    "UPDATE sheet SET begun_in = '3', ended_in = CASE WHEN superseded_at IS NOT"
                        + " NULL THEN '3'\\:\\:xid8 END WHERE form_code = :form")
                .setParameter("form", sample.form())
                .executeUpdate());
    assertEquals(List.of(), poll(1000));
    mark = ChangeMark.START;
    assertEquals(1, poll(1000).stream().filter(key -> key.form().equals(sample.form())).count());
  }

  /** All that has changed since the last time, by pages of this size. */
  private List<SheetKey> poll(int most) {
    List<SheetKey> told = new ArrayList<>();
    ChangedSheets page;
    do {
      page = inTransaction(() -> changes.after(mark, Remit.everything(), most)).orElseThrow();
      told.addAll(page.keys());
      mark = page.until();
    } while (!page.keys().isEmpty());
    return told;
  }

  private void keep(KeptSheet sheet) {
    inTransaction(
        () -> {
          sheets.keep(sheet);
          return true;
        });
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
