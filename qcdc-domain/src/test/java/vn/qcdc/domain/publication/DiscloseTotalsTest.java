package vn.qcdc.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.THANH_HOA;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;
import static vn.qcdc.domain.organisation.SampleOrganisation.XA_PHUNG_HIEP;
import static vn.qcdc.domain.publication.Disclosure.ABOVE_THRESHOLD;
import static vn.qcdc.domain.publication.Disclosure.OPEN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.rollup.Scope;

class DiscloseTotalsTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

  private final InMemoryOrganisations organisations =
      new InMemoryOrganisations(SampleOrganisation.units());
  private final InMemoryCatalogues catalogues = new InMemoryCatalogues(SampleCatalogue.catalogue());
  private final InMemorySheets sheets = new InMemorySheets(organisations, catalogues);
  private final InMemoryPublications publications = new InMemoryPublications();
  private final DiscloseTotals disclose =
      new DiscloseTotals(publications, catalogues, organisations, sheets, new SmallCounts(5));

  @Test
  void open_totals_are_those_of_the_rollup() {
    publish("WORKS", OPEN);
    works(VINH_VIEN, 1, 1);
    works(LUONG_TAM, 20, 19);
    assertEquals(
        List.of("936 21", "31489 1"), told(List.of("936", "31489"), List.of("WORKS"), NEW_YEAR));
  }

  @Test
  void a_commune_that_betrays_something_takes_its_neighbours_along_and_no_others() {
    publish("WORKS", ABOVE_THRESHOLD);
    publish("WORKS_DISCLOSED", OPEN);
    works(VINH_VIEN, 30, 30);
    works(LUONG_TAM, 20, 20);
    works(THANH_HOA, 40, 20);
    works(XA_PHUNG_HIEP, 20, 17); // all but three
    works(HIEP_HUNG, 50, 50);
    assertEquals(
        List.of(
            "93 160",
            "93 137",
            "934 110",
            "934 87",
            "936 50",
            "936 50",
            "31405 …",
            "31405 …",
            "31489 30",
            "31489 30"),
        told(
            List.of("93", "934", "936", "31405", "31489"),
            List.of("WORKS", "WORKS_DISCLOSED"),
            NEW_YEAR));
  }

  @Test
  void what_nobody_sent_is_missing_and_no_small_count() {
    publish("WORKS", ABOVE_THRESHOLD);
    works(VINH_VIEN, 30, 30);
    assertEquals(
        List.of("31489 30", "31492 Missing"),
        told(List.of("31489", "31492"), List.of("WORKS"), NEW_YEAR));
  }

  @Test
  void all_units_of_a_level_are_told_in_their_order() {
    publish("WORKS", OPEN);
    works(LUONG_TAM, 20, 19);
    Scope communes = new Scope(List.of("936"), List.of("2023"), Level.COMMUNE, false);
    assertEquals(
        List.of("31489 Missing", "31492 20"),
        disclose
            .tell(communes, List.of("WORKS"), NEW_YEAR)
            .orElseThrow(found -> new IllegalStateException(found.toString()))
            .stream()
            .map(DiscloseTotalsTest::text)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "93,       HAMLETS,    2023, MEASURE_UNKNOWN measure",
    "93,       MEDIATIONS, 2023, MEASURE_UNKNOWN measure", // it is there, and not published
    "nowhere,  WORKS,      2023, UNIT_UNKNOWN unit",
    "93-CQ02,  WORKS,      2023, UNIT_NOT_TERRITORY unit",
    "93,       WORKS,      2024, YEAR_NOT_OVER year",
    "93,       WORKS,      2017, PERIOD_NOT_COVERED year"
  })
  void what_is_not_open_is_refused(String unit, String measure, String year, String expected) {
    publish("WORKS", OPEN);
    assertEquals(List.of(expected), findings(unit, measure, year, NEW_YEAR));
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    assertEquals(
        List.of("MEASURE_UNKNOWN measure", "UNIT_UNKNOWN unit"),
        findings("nowhere", "WORKS", "2023", NEW_YEAR));
  }

  @Test
  void a_year_is_told_from_the_day_after_it() {
    publish("WORKS", OPEN);
    assertEquals(
        List.of("YEAR_NOT_OVER year"), findings("93", "WORKS", "2023", NEW_YEAR.minusDays(1)));
    assertEquals(List.of(), findings("93", "WORKS", "2023", NEW_YEAR));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1, 0, -5})
  void a_threshold_that_protects_nobody_is_refused(int threshold) {
    assertThrows(IllegalArgumentException.class, () -> new SmallCounts(threshold));
  }

  private List<String> told(List<String> units, List<String> measures, LocalDate today) {
    return disclose
        .tell(new Scope(units, List.of("2023"), null, false), measures, today)
        .orElseThrow(found -> new IllegalStateException(found.toString()))
        .stream()
        .map(DiscloseTotalsTest::text)
        .toList();
  }

  private List<String> findings(String unit, String measure, String year, LocalDate today) {
    List<Finding> findings =
        disclose
            .tell(new Scope(List.of(unit), List.of(year), null, false), List.of(measure), today)
            .fold(told -> List.of(), found -> found);
    return findings.stream().map(found -> found.code() + " " + found.pointer()).toList();
  }

  private static String text(OpenTotal total) {
    String value =
        total instanceof OpenTotal.Shown shown
            ? shown
                .total()
                .figure()
                .amount()
                .map(BigDecimal::toPlainString)
                .orElse(shown.total().figure().getClass().getSimpleName())
            : "…";
    return total.unit().code() + " " + value;
  }

  private void works(UnitId unit, long works, long disclosed) {
    sheets.keep(
        SampleSheet.of("NQ11-DB", unit, "2023")
            .value("WORKS", works)
            .value("WORKS_DISCLOSED", disclosed)
            .kept());
  }

  private void publish(String measure, Disclosure disclosure) {
    publications.add(
        new Publication(measure, disclosure, "Quyết định", "Lê Văn An", Instant.EPOCH));
  }
}
