package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** What every keeper of attempts owes. */
public abstract class AttemptsContract extends RepositoryContract {

  private static final Instant AT = Instant.parse("2024-01-15T02:30:00.123456Z");
  private static final Finding TOO_LARGE =
      Finding.blocking(FindingCode.PART_EXCEEDS_WHOLE, "/figures/1", "22", "≤ 21");

  private final String form = fresh("NQ11-DB");
  private Attempts attempts;
  private UnitId unit;

  protected abstract Organisations createOrganisations();

  /** What keeps its references elsewhere than there has no use for the argument. */
  protected abstract Attempts createAttempts(Organisations organisations);

  @BeforeEach
  void keepUnit() {
    Organisations organisations = createOrganisations();
    attempts = createAttempts(organisations);
    unit = inTransaction(() -> organisations.nextIds(1)).get(0);
    kept(
        () ->
            organisations.add(
                List.of(
                    SampleUnit.of(unit)
                        .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                        .coded(fresh("93"))
                        .unit())));
  }

  @Test
  void nobody_has_tried_yet() {
    assertEquals(List.of(), attempts(key("2023")));
  }

  @Test
  void an_accepted_attempt_comes_back_with_its_revision() {
    Attempt accepted =
        new Attempt(key("2023"), AT, "Nguyễn Thị Thuỷ", OptionalInt.of(2), List.of());
    keep(accepted);
    assertEquals(List.of(accepted), attempts(key("2023")));
  }

  @Test
  void a_returned_attempt_comes_back_with_its_findings_in_order() {
    Attempt returned =
        new Attempt(
            key("2018-08-24--2023-10-01"),
            AT,
            "Nguyễn Thị Thuỷ",
            OptionalInt.empty(),
            List.of(
                TOO_LARGE,
                new Finding(FindingCode.FIGURE_MISSING, Severity.NOTICE, "/figures", null, null),
                Finding.blocking(
                    FindingCode.VALUE_NOT_ALLOWED, "row 7, column \"name\"", "Hòa 'An' \\ {}", ""),
                TOO_LARGE));
    keep(returned);
    assertEquals(List.of(returned), attempts(returned.sheet()));
  }

  @Test
  void findings_of_every_code_come_back() {
    Attempt returned =
        new Attempt(
            key("2023"),
            AT,
            "xã Hiệp Hưng",
            OptionalInt.empty(),
            List.of(FindingCode.values()).stream()
                .map(code -> Finding.blocking(code, "/figures/0", "1", null))
                .toList());
    keep(returned);
    assertEquals(List.of(returned), attempts(key("2023")));
  }

  @Test
  void the_latest_attempt_comes_first() {
    Attempt first = attempt(key("2023"), AT);
    Attempt second = attempt(key("2023"), AT.plus(1, ChronoUnit.MICROS));
    Attempt third = attempt(key("2023"), AT.plus(1, ChronoUnit.DAYS));
    keep(first);
    keep(second);
    keep(third);
    assertEquals(List.of(third, second, first), attempts(key("2023")));
  }

  @Test
  void of_attempts_at_the_same_instant_the_one_kept_last_comes_first() {
    Attempt returned = attempt(key("2023"), AT);
    Attempt accepted = new Attempt(key("2023"), AT, "xã Hiệp Hưng", OptionalInt.of(1), List.of());
    keep(returned);
    keep(accepted);
    assertEquals(List.of(accepted, returned), attempts(key("2023")));
  }

  @Test
  void the_same_attempt_twice_is_two_attempts() {
    Attempt attempt = attempt(key("2023"), AT);
    keep(attempt);
    keep(attempt);
    assertEquals(List.of(attempt, attempt), attempts(key("2023")));
  }

  @Test
  void attempts_come_page_by_page() {
    List<Attempt> all =
        IntStream.range(0, 7)
            .mapToObj(i -> attempt(key("2023"), AT.minus(i, ChronoUnit.HOURS)))
            .toList();
    for (int i = all.size() - 1; i >= 0; i--) {
      keep(all.get(i));
    }
    assertEquals(all.subList(0, 3), page(0, 3));
    assertEquals(all.subList(3, 6), page(3, 3));
    assertEquals(all.subList(6, 7), page(6, 3));
    assertEquals(List.of(), page(7, 3));
    assertEquals(all, page(0, 1000));
  }

  @Test
  void attempts_to_send_another_sheet_are_not_told() {
    Attempt attempt = attempt(key("2023"), AT);
    keep(attempt);
    keep(attempt(key("2022"), AT));
    keep(attempt(new SheetKey(fresh("NQ11-CQ"), unit, Period.year(2023)), AT));
    assertEquals(List.of(attempt), attempts(key("2023")));
  }

  @Test
  void an_attempt_of_an_unknown_unit_is_refused() {
    SheetKey unknown = new SheetKey(form, new UnitId(Long.MAX_VALUE), Period.year(2023));
    refused(() -> attempts.keep(attempt(unknown, AT)));
    assertEquals(List.of(), attempts(unknown));
  }

  private SheetKey key(String period) {
    return new SheetKey(form, unit, Period.parse(period).orElseThrow());
  }

  private static Attempt attempt(SheetKey sheet, Instant at) {
    return new Attempt(sheet, at, "xã Hiệp Hưng", OptionalInt.empty(), List.of(TOO_LARGE));
  }

  private void keep(Attempt attempt) {
    kept(() -> attempts.keep(attempt));
  }

  private List<Attempt> attempts(SheetKey sheet) {
    return inTransaction(() -> attempts.of(sheet, 0, 100));
  }

  private List<Attempt> page(int offset, int limit) {
    return inTransaction(() -> attempts.of(key("2023"), offset, limit));
  }
}
