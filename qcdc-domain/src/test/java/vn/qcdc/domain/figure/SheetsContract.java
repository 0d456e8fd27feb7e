package vn.qcdc.domain.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** What every keeper of sheets owes. */
public abstract class SheetsContract extends RepositoryContract {

  private static final Instant FIRST = SampleSheet.RECEIVED;
  private static final Instant SECOND = FIRST.plus(1, ChronoUnit.DAYS);
  private static final Instant THIRD = FIRST.plus(2, ChronoUnit.DAYS);

  private final String form = fresh("QUY-XA");
  private final String contributions = fresh("CONTRIBUTIONS");
  private final String mediations = fresh("MEDIATIONS");
  private final String teams = fresh("TEAMS");
  private Sheets sheets;
  private UnitId hauGiang;
  private UnitId longThanh;

  protected abstract Organisations createOrganisations();

  protected abstract Catalogues createCatalogues();

  /** What keeps its references elsewhere than there has no use for the arguments. */
  protected abstract Sheets createSheets(Organisations organisations, Catalogues catalogues);

  @BeforeEach
  void keepReferences() {
    Organisations organisations = createOrganisations();
    Catalogues catalogues = createCatalogues();
    sheets = createSheets(organisations, catalogues);
    List<UnitId> ids = inTransaction(() -> organisations.nextIds(2));
    hauGiang = ids.get(0);
    longThanh = ids.get(1);
    kept(
        () ->
            organisations.add(
                List.of(
                    SampleUnit.of(hauGiang)
                        .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                        .coded(fresh("93"))
                        .unit(),
                    SampleUnit.of(longThanh)
                        .named(Level.COMMUNE, "xã", "Long Thạnh")
                        .coded(fresh("31408"))
                        .below(hauGiang)
                        .unit())));
    kept(
        () ->
            catalogues.add(
                Catalogue.of(
                    Stream.of(contributions, mediations, teams)
                        .map(SheetsContract::measure)
                        .toList(),
                    List.of(),
                    List.of(form()))));
  }

  @Test
  void a_sheet_that_nobody_sent_is_not_there() {
    assertEquals(Optional.empty(), find(key(hauGiang, "2023-Q4"), null));
    assertEquals(Optional.empty(), latestForUpdate(key(hauGiang, "2023-Q4")));
  }

  @Test
  void a_sheet_comes_back_with_every_figure_as_it_was_said() {
    KeptSheet kept =
        sheet(hauGiang, "2023-Q4")
            .value(mediations, 0)
            .nil(contributions)
            .notApplicable(teams, "Xã chưa thành lập Tổ hoà giải; sẽ báo cáo sau “sắp xếp”")
            .kept(1, FIRST);
    keep(kept);
    KeptSheet found = find(kept.sheet().key(), null).orElseThrow();
    assertEquals(kept, found);
    assertEquals(
        List.of(mediations, contributions, teams),
        List.copyOf(found.sheet().figures().keySet()),
        "in the order of the form");
    assertEquals(Optional.of(accepted(kept)), latestForUpdate(kept.sheet().key()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.1",
        "0.10",
        "0.000001",
        "100",
        "100.00",
        "1000000",
        "20116153494",
        "999999999999999999",
        "999999999999999999.999999",
        "123456789012345678.9"
      })
  void decimals_come_back_exactly(String value) {
    KeptSheet kept = sheet(hauGiang, "2023-Q4").value(contributions, value).kept(1, FIRST);
    keep(kept);
    assertEquals(Optional.of(kept), find(kept.sheet().key(), null));
    assertEquals(
        List.of(SampleSheet.reported(kept).cell(contributions).orElseThrow()),
        cells(Set.of(hauGiang), Set.of(contributions), "2023-Q4"));
  }

  @Test
  void sheets_of_other_units_periods_and_types_of_period_are_other_sheets() {
    keep(sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST));
    keep(sheet(longThanh, "2023-Q4").value(teams, 8).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q3").value(teams, 9).kept(1, FIRST));
    assertEquals(
        Optional.of(new Figure.Reported(new BigDecimal(7))),
        find(key(hauGiang, "2023-Q4"), null).map(kept -> kept.sheet().figure(teams)));
    assertEquals(Optional.empty(), find(key(longThanh, "2023-Q3"), null));
    assertEquals(Optional.empty(), find(key(hauGiang, "2023"), null));
  }

  @Test
  void a_later_revision_supersedes_and_does_not_overwrite() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    KeptSheet second = sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, SECOND);
    KeptSheet third = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(3, THIRD);
    keep(first);
    keep(second);
    keep(third);
    SheetKey key = first.sheet().key();
    assertEquals(Optional.of(third), find(key, null));
    assertEquals(Optional.of(accepted(third)), latestForUpdate(key));
    assertEquals(Optional.empty(), find(key, FIRST.minus(1, ChronoUnit.MICROS)));
    assertEquals(Optional.of(first), find(key, FIRST));
    assertEquals(Optional.of(first), find(key, SECOND.minus(1, ChronoUnit.MICROS)));
    assertEquals(Optional.of(second), find(key, SECOND));
    assertEquals(Optional.of(second), find(key, THIRD.minus(1, ChronoUnit.MICROS)));
    assertEquals(Optional.of(third), find(key, THIRD));
    assertEquals(Optional.of(third), find(key, Instant.parse("2100-01-01T00:00:00Z")));
  }

  @Test
  void a_revision_is_found_by_its_number_whatever_came_after() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    KeptSheet second = sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, SECOND);
    SheetKey key = first.sheet().key();
    keep(first);
    keep(second);
    assertEquals(Optional.of(first), inTransaction(() -> sheets.revision(key, 1)));
    assertEquals(Optional.of(second), inTransaction(() -> sheets.revision(key, 2)));
    assertEquals(Optional.empty(), inTransaction(() -> sheets.revision(key, 3)));
  }

  @Test
  void a_sheet_has_the_status_that_it_was_given_and_its_successor_begins_anew() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    KeptSheet second = sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, SECOND);
    SheetKey key = first.sheet().key();
    keep(first);
    kept(() -> sheets.mark(key, 1, SheetStatus.APPROVED));
    assertEquals(
        Optional.of(new LatestSheet(first, SheetStatus.APPROVED, null)), latestForUpdate(key));
    assertEquals(Optional.of(first), find(key, null));
    keep(second);
    assertEquals(Optional.of(accepted(second)), latest(key, null));
    assertEquals(1, latest(key, FIRST).orElseThrow().number());
    refused(() -> sheets.mark(key, 1, SheetStatus.LOCKED));
    refused(() -> sheets.mark(key, 3, SheetStatus.LOCKED));
  }

  @Test
  void a_sheet_that_was_returned_is_there_and_does_not_count() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    SheetKey key = first.sheet().key();
    keep(first);
    kept(() -> sheets.withdraw(key, 1, SECOND));
    assertEquals(
        Optional.of(new LatestSheet(first, SheetStatus.RETURNED, SECOND)), latest(key, null));
    assertEquals(Optional.empty(), find(key, null));
    assertEquals(Optional.of(first), find(key, SECOND.minus(1, ChronoUnit.MICROS)));
    assertEquals(Optional.empty(), find(key, SECOND));
    assertEquals(List.of(), cells(Set.of(hauGiang), Set.of(teams), "2023-Q4"));
    assertEquals(
        0L,
        inTransaction(
            () -> sheets.countEndingBefore(Set.of(hauGiang), LocalDate.parse("2024-01-01"))));
    refused(() -> sheets.withdraw(key, 1, THIRD));
  }

  @Test
  void the_revision_after_a_returned_one_is_received_later_than_the_return() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    KeptSheet again = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(2, THIRD);
    SheetKey key = first.sheet().key();
    keep(first);
    kept(() -> sheets.withdraw(key, 1, SECOND));
    refused(
        () ->
            sheets.keep(
                sheet(hauGiang, "2023-Q4")
                    .value(teams, 7)
                    .kept(2, SECOND.minus(1, ChronoUnit.MICROS))));
    keep(again);
    assertEquals(Optional.of(accepted(again)), latest(key, null));
    assertEquals(Optional.of(again), find(key, null));
    assertEquals(Optional.empty(), find(key, SECOND));
  }

  @Test
  void many_sheets_at_once_are_those_that_were_known_at_the_instant() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    KeptSheet second = sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, SECOND);
    KeptSheet other = sheet(longThanh, "2023-Q4").nil(teams).kept(1, SECOND);
    Stream.of(first, second, other).forEach(this::keep);
    SheetKey key = first.sheet().key();
    Set<SheetKey> keys = Set.of(key, other.sheet().key(), key(longThanh, "2023-Q3"));
    Map<SheetKey, KeptSheet> now = Map.of(key, second, other.sheet().key(), other);
    assertEquals(now, inTransaction(() -> sheets.find(keys, null)));
    assertEquals(now, inTransaction(() -> sheets.find(keys, SECOND)));
    assertEquals(Map.of(key, first), inTransaction(() -> sheets.find(keys, FIRST)));
    assertEquals(Map.of(), inTransaction(() -> sheets.find(Set.<SheetKey>of(), null)));
  }

  @Test
  void cells_are_those_that_were_known_at_the_instant() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).nil(mediations).kept(1, FIRST);
    KeptSheet second =
        sheet(hauGiang, "2023-Q4").value(teams, 8).notApplicable(mediations).kept(2, SECOND);
    keep(first);
    keep(second);
    assertCells(List.of(), FIRST.minus(1, ChronoUnit.MICROS));
    assertCells(List.of(first), FIRST);
    assertCells(List.of(first), SECOND.minus(1, ChronoUnit.MICROS));
    assertCells(List.of(second), SECOND);
    assertCells(List.of(second), null);
  }

  @Test
  void a_measure_that_the_correction_leaves_out_is_gone() {
    keep(sheet(hauGiang, "2023-Q4").value(teams, 7).nil(mediations).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q4").value(teams, 7).kept(2, SECOND));
    assertEquals(List.of(), cells(Set.of(hauGiang), Set.of(mediations), "2023-Q4"));
  }

  @Test
  void cells_come_with_the_revision_that_they_come_from() {
    keep(sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, SECOND));
    assertEquals(
        List.of(
            new ReportedCell(
                form,
                hauGiang,
                "2023-Q4",
                teams,
                new Figure.Reported(new BigDecimal(8)),
                new Revision(2, SECOND, SampleSheet.OFFICER))),
        cells(Set.of(hauGiang), Set.of(teams), "2023-Q4"));
  }

  @Test
  void cells_are_only_those_of_the_units_measures_and_periods_asked_for() {
    KeptSheet third = sheet(hauGiang, "2023-Q3").value(teams, 1).nil(mediations).kept(1, FIRST);
    KeptSheet fourth = sheet(hauGiang, "2023-Q4").value(teams, 2).nil(mediations).kept(1, FIRST);
    KeptSheet other = sheet(longThanh, "2023-Q4").value(teams, 3).nil(mediations).kept(1, FIRST);
    Stream.of(third, fourth, other).forEach(this::keep);
    assertEquals(
        cells(List.of(third, fourth), teams),
        Set.copyOf(cells(Set.of(hauGiang), Set.of(teams), "2023-Q3", "2023-Q4")));
    assertEquals(
        cells(List.of(fourth, other), teams, mediations),
        Set.copyOf(
            cells(Set.of(hauGiang, longThanh), Set.of(teams, mediations), "2023-Q4", "2023")));
    assertEquals(
        cells(List.of(other), mediations),
        Set.copyOf(cells(Set.of(longThanh), Set.of(mediations, contributions), "2023-Q4")));
  }

  @Test
  void where_nothing_is_asked_for_there_are_no_cells() {
    keep(sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST));
    assertEquals(List.of(), cells(Set.of(), Set.of(teams), "2023-Q4"));
    assertEquals(List.of(), cells(Set.of(hauGiang), Set.of(), "2023-Q4"));
    assertEquals(List.of(), cells(Set.of(hauGiang), Set.of(teams)));
  }

  @Test
  void a_revision_that_is_there_is_refused() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    keep(first);
    assertRefused(sheet(hauGiang, "2023-Q4").value(teams, 8).kept(1, SECOND));
    assertEquals(Optional.of(first), find(first.sheet().key(), null));
  }

  @Test
  void a_revision_that_does_not_follow_the_one_before_is_refused() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    keep(first);
    assertRefused(sheet(hauGiang, "2023-Q4").value(teams, 8).kept(3, SECOND));
    assertRefused(sheet(longThanh, "2023-Q4").value(teams, 8).kept(2, SECOND));
    assertEquals(Optional.of(first), find(first.sheet().key(), null));
    assertEquals(Optional.empty(), find(key(longThanh, "2023-Q4"), null));
  }

  @Test
  void a_revision_received_no_later_than_the_one_before_is_refused() {
    KeptSheet first = sheet(hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST);
    keep(first);
    assertRefused(sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, FIRST));
    assertRefused(
        sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, FIRST.minus(1, ChronoUnit.MICROS)));
    assertEquals(Optional.of(first), find(first.sheet().key(), null));
    keep(sheet(hauGiang, "2023-Q4").value(teams, 8).kept(2, FIRST.plus(1, ChronoUnit.MICROS)));
  }

  @Test
  void a_sheet_of_an_unknown_unit_form_or_measure_is_refused() {
    assertRefused(
        SampleSheet.of(form, new UnitId(Long.MAX_VALUE), "2023-Q4").value(teams, 7).kept(1, FIRST));
    assertRefused(
        SampleSheet.of(fresh("UNKNOWN"), hauGiang, "2023-Q4").value(teams, 7).kept(1, FIRST));
    assertRefused(
        sheet(hauGiang, "2023-Q4").value(teams, 7).value(fresh("UNKNOWN"), 7).kept(1, FIRST));
    assertEquals(Optional.empty(), find(key(hauGiang, "2023-Q4"), null));
  }

  @Test
  void a_sheet_for_a_time_before_its_form_is_refused() {
    assertRefused(sheet(hauGiang, "2018-Q2").value(teams, 7).kept(1, FIRST));
  }

  @Test
  void a_negative_figure_is_refused() {
    assertRefused(sheet(hauGiang, "2023-Q4").value(teams, -1).kept(1, FIRST));
  }

  @Test
  void sheets_are_counted_and_listed_by_the_last_day_of_their_period() {
    SheetKey third = key(hauGiang, "2023-Q3");
    SheetKey fourth = key(hauGiang, "2023-Q4");
    SheetKey other = key(longThanh, "2023-Q3");
    keep(sheet(longThanh, "2023-Q3").value(teams, 1).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q4").value(teams, 2).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q3").value(teams, 3).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q3").value(teams, 4).kept(2, SECOND));
    Set<UnitId> both = Set.of(hauGiang, longThanh);
    assertEnding(0, List.of(third, fourth, other), both, "2023-09-30");
    assertEnding(2, List.of(fourth), both, "2023-10-01");
    assertEnding(2, List.of(fourth), both, "2023-12-31");
    assertEnding(3, List.of(), both, "2024-01-01");
    assertEnding(1, List.of(fourth), Set.of(hauGiang), "2023-10-01");
    assertEnding(0, List.of(other), Set.of(longThanh), "2023-09-30");
    assertEnding(0, List.of(), Set.of(), "2023-10-01");
  }

  @Test
  void the_sheets_of_spans_that_stand_are_listed() {
    String first = "2022-12-15--2023-03-15";
    String second = "2023-03-15--2023-06-15";
    keep(sheet(hauGiang, first).value(teams, 1).kept(1, FIRST));
    keep(sheet(hauGiang, first).value(teams, 2).kept(2, SECOND));
    keep(sheet(hauGiang, second).value(teams, 3).kept(1, FIRST));
    keep(sheet(hauGiang, "2023-Q1").value(teams, 4).kept(1, FIRST));
    keep(sheet(longThanh, first).value(teams, 5).kept(1, FIRST));
    kept(() -> sheets.withdraw(key(hauGiang, second), 1, SECOND));
    assertEquals(List.of(key(hauGiang, first)), spans(Set.of(hauGiang), Set.of(form)));
    assertEquals(2, spans(Set.of(hauGiang, longThanh), Set.of(form, "XLD-01")).size());
    assertEquals(List.of(), spans(Set.of(hauGiang, longThanh), Set.of("XLD-01")));
    assertEquals(List.of(), spans(Set.of(), Set.of(form)));
  }

  private List<SheetKey> spans(Set<UnitId> units, Set<String> forms) {
    return inTransaction(() -> sheets.spans(units, forms));
  }

  private void assertEnding(long before, List<SheetKey> from, Set<UnitId> units, String day) {
    assertEquals(
        before, inTransaction(() -> sheets.countEndingBefore(units, LocalDate.parse(day))), day);
    assertEquals(from, inTransaction(() -> sheets.endingFrom(units, LocalDate.parse(day))), day);
  }

  private static Measure measure(String code) {
    return new Measure(code, "Tổ hòa giải", "tổ", ValueType.AMOUNT, Nature.FLOW, null);
  }

  private Form form() {
    return new Form(
        form,
        "Số liệu quý",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        Validity.since(SampleCatalogue.IN_FORCE),
        List.of(everywhere(mediations), everywhere(contributions), everywhere(teams)));
  }

  private SampleSheet sheet(UnitId unit, String period) {
    return SampleSheet.of(key(unit, period));
  }

  private SheetKey key(UnitId unit, String period) {
    return new SheetKey(form, unit, Period.parse(period).orElseThrow());
  }

  private void keep(KeptSheet sheet) {
    kept(() -> sheets.keep(sheet));
  }

  private void assertRefused(KeptSheet sheet) {
    refused(() -> sheets.keep(sheet));
  }

  private Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    return inTransaction(() -> sheets.find(key, knownAt));
  }

  private Optional<LatestSheet> latest(SheetKey key, @Nullable Instant knownAt) {
    return inTransaction(() -> sheets.latest(key, knownAt));
  }

  private Optional<LatestSheet> latestForUpdate(SheetKey key) {
    return inTransaction(() -> sheets.latestForUpdate(key));
  }

  private static LatestSheet accepted(KeptSheet kept) {
    return new LatestSheet(kept, SheetStatus.ACCEPTED, null);
  }

  private List<ReportedCell> cells(Set<UnitId> units, Set<String> measures, String... periods) {
    return cells(
        inTransaction(() -> sheets.reported(units, Set.of(form), Set.of(periods), null)), measures);
  }

  private static Set<ReportedCell> cells(List<KeptSheet> sheets, String... measures) {
    return Set.copyOf(cells(sheets.stream().map(SampleSheet::reported).toList(), Set.of(measures)));
  }

  private static List<ReportedCell> cells(Collection<ReportedSheet> sheets, Set<String> measures) {
    return sheets.stream()
        .flatMap(sheet -> measures.stream().flatMap(measure -> sheet.cell(measure).stream()))
        .toList();
  }

  private void assertCells(List<KeptSheet> expected, @Nullable Instant knownAt) {
    List<ReportedCell> found =
        cells(
            inTransaction(
                () -> sheets.reported(Set.of(hauGiang), Set.of(form), Set.of("2023-Q4"), knownAt)),
            Set.of(teams, mediations));
    assertEquals(cells(expected, teams, mediations), Set.copyOf(found));
    assertEquals(Set.copyOf(found).size(), found.size(), "each once");
  }
}
