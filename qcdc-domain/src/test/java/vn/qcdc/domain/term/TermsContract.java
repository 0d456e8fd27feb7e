package vn.qcdc.domain.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.SampleCalendar;
import vn.qcdc.domain.time.Validity;

/** What every keeper of rules on terms and of working days owes. */
public abstract class TermsContract extends RepositoryContract {

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2032, 1, 1);

  private final String code = fresh("DL-YK");
  private TermVersions versions;
  private WorkingDays days;

  protected abstract TermVersions createVersions();

  protected abstract WorkingDays createDays();

  @BeforeEach
  void create() {
    versions = createVersions();
    days = createDays();
  }

  @Test
  void the_terms_of_the_law_are_there_from_the_beginning() {
    Set<TermRule> kept = Set.copyOf(inTransaction(versions::current).all());
    SampleTerms.ALL.forEach(rule -> assertTrue(kept.contains(rule), rule::toString));
  }

  @Test
  void the_working_days_from_2019_to_2026_are_there_from_the_beginning() {
    for (int year = 2019; year <= 2026; year++) {
      int of = year;
      assertEquals(
          SampleCalendar.VIETNAM.exceptions(year),
          inTransaction(() -> days.current().exceptions(of)));
    }
  }

  @Test
  void a_version_comes_back_as_it_was_kept() {
    kept(() -> versions.keep(List.of(rule(10, FIRST, null))));
    assertEquals(List.of(rule(10, FIRST, null)), ofCode());
  }

  @Test
  void a_version_that_begins_on_the_same_day_takes_the_place_of_the_one_before() {
    kept(() -> versions.keep(List.of(rule(10, FIRST, null))));
    kept(() -> versions.keep(List.of(rule(10, FIRST, SECOND), rule(15, SECOND, null))));
    assertEquals(List.of(rule(10, FIRST, SECOND), rule(15, SECOND, null)), ofCode());
  }

  @Test
  void a_day_is_kept_changed_and_removed() {
    LocalDate day = LocalDate.of(2031, 9, 2);
    DayException holiday = new DayException(day, DayException.Kind.HOLIDAY, "Quốc khánh", null);
    DayException named =
        new DayException(day, DayException.Kind.HOLIDAY, "Quốc khánh 2/9", "Điều 112");
    kept(() -> days.keep(holiday));
    assertEquals(Optional.of(holiday), on(day));
    kept(() -> days.keep(named));
    assertEquals(Optional.of(named), on(day));
    kept(() -> days.remove(day));
    assertEquals(Optional.empty(), on(day));
  }

  private Optional<DayException> on(LocalDate day) {
    return inTransaction(() -> days.currentForUpdate().exceptionOn(day));
  }

  private List<TermRule> ofCode() {
    return inTransaction(() -> versions.currentForUpdate().versions(code));
  }

  protected final TermRule rule(int amount, LocalDate from, @Nullable LocalDate until) {
    return new TermRule(
        code,
        TermMatter.OPINION,
        Stage.ANSWER,
        Condition.any(Circumstance.COMPLEX, Circumstance.REMOTE),
        new Length(amount, TermUnit.WORKING_DAY, LastDay.AS_COUNTED),
        2,
        "Quyết định của Ủy ban nhân dân tỉnh",
        new Validity(from, until),
        Transition.RECEIVED);
  }
}
