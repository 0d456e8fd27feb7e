package vn.qcdc.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

class DueDateTest {

  private static final Period PERIOD = Period.parse("2023-Q4").orElseThrow();
  private static final UnitTree TREE =
      SampleOrganisation.organisation().asOf(PERIOD.lastDay(), Hierarchy.TERRITORY);

  @ParameterizedTest(name = "{0} days, district until {1}, commune until {2} → {3}")
  @CsvSource({
    "5,  ,           ,           2024-01-05",
    "0,  ,           ,           2023-12-31",
    "-11,,           ,           2023-12-20",
    "5,  2024-01-10, ,           2024-01-10",
    "5,  2024-01-04, ,           2024-01-05",
    "5,  2024-01-10, 2024-01-08, 2024-01-10",
    "5,  2024-01-10, 2024-01-12, 2024-01-12"
  })
  void the_latest_of_the_rule_and_the_extensions_of_the_unit_and_those_above_counts(
      int days, @Nullable LocalDate district, @Nullable LocalDate commune, LocalDate due) {
    DueDate dueDate =
        new DueDate(
            form(days),
            PERIOD,
            List.of(
                extension(PHUNG_HIEP, district == null ? LocalDate.EPOCH : district),
                extension(HIEP_HUNG, commune == null ? LocalDate.EPOCH : commune),
                extension(LONG_MY, LocalDate.of(2030, 1, 1))),
            TREE);
    assertEquals(Optional.of(due), dueDate.of(HIEP_HUNG));
  }

  @Test
  void without_a_rule_nothing_is_late() {
    DueDate dueDate = new DueDate(form(null), PERIOD, List.of(), TREE);
    assertEquals(Optional.empty(), dueDate.of(HIEP_HUNG));
    assertEquals(true, dueDate.isInTime(HIEP_HUNG, Instant.parse("2100-01-01T00:00:00Z")));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2024-01-05T16:59:59Z, true", // 23:59:59 in Vietnam
    "2024-01-05T17:00:00Z, false", // the next day there
  })
  void the_whole_of_the_last_day_is_in_time(Instant received, boolean inTime) {
    assertEquals(
        inTime, new DueDate(form(5), PERIOD, List.of(), TREE).isInTime(HIEP_HUNG, received));
  }

  @Test
  void a_unit_is_told_who_sent_in_time_who_late_and_who_not_at_all() {
    Receipts receipts =
        (form, period, units) ->
            List.of(
                new Receipt(
                    HIEP_HUNG,
                    Instant.parse("2024-01-05T02:00:00Z"),
                    SheetStatus.APPROVED,
                    EnumSet.of(Level.COMMUNE)),
                new Receipt(
                    LUONG_TAM,
                    Instant.parse("2024-01-06T02:00:00Z"),
                    SheetStatus.ACCEPTED,
                    Set.of()),
                new Receipt(
                    SampleOrganisation.THANH_HOA,
                    Instant.parse("2024-01-01T02:00:00Z"),
                    SheetStatus.RETURNED,
                    Set.of()));
    Timeliness told =
        new TellTimeliness(new InMemoryExtensions(), receipts)
            .of(List.of(TREE.unit(HAU_GIANG).orElseThrow()), form(5), PERIOD, TREE)
            .get(0);
    assertEquals(5, told.expected());
    assertEquals(2, told.received());
    assertEquals(1, told.onTime());
    assertEquals(1, told.late());
    assertEquals(Map.of(Level.COMMUNE, 1), told.approved());
    assertEquals(
        List.of("31405 returned", "31417", "31489"),
        told.missing().stream()
            .map(each -> each.unit().code() + (each.isReturned() ? " returned" : ""))
            .toList());
    assertEquals(LocalDate.of(2024, 1, 5), told.missing().get(0).due());
  }

  private static Extension extension(UnitId unit, LocalDate until) {
    return new Extension("QUY", unit, PERIOD, until, "Bão", Instant.EPOCH, "Trần Văn Hòa");
  }

  private static Form form(@Nullable Integer days) {
    return SampleForm.due(days);
  }
}
