package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;
import static vn.qcdc.domain.organisation.SampleOrganisation.snapshot;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

class CatalogueTest {

  private final Catalogue catalogue = SampleCatalogue.catalogue();

  @ParameterizedTest(name = "{0} fills {1}: {2}")
  @CsvSource({
    "HAU_GIANG,      NQ11-DB, true",
    "PHUNG_HIEP,     NQ11-DB, true",
    "HIEP_HUNG,      NQ11-DB, true",
    "MY_LOI,         NQ11-DB, false",
    "HOME_AFFAIRS,   NQ11-DB, false",
    "HOME_AFFAIRS,   NQ11-CQ, true",
    "HEALTH_STATION, NQ11-CQ, true",
    "SUGAR_MILL,     NQ11-CQ, false",
    "PHUNG_HIEP,     QUY-XA,  false",
    "HIEP_HUNG,      QUY-XA,  true"
  })
  void kind_and_level_of_a_unit_decide_which_forms_it_fills(
      String unit, String form, boolean expected) {
    assertEquals(expected, form(form).isFilledBy(snapshot(id(unit))));
    assertEquals(expected, !form(form).measuresOwedBy(snapshot(id(unit))).isEmpty());
  }

  @Test
  void a_unit_owes_the_cells_of_its_level_in_the_order_of_the_form() {
    assertEquals(
        List.of(
            "STAFF_TOTAL",
            "STAFF_STUDIED",
            "COMMITTEE_DIALOGUES",
            "AUTHORITY_DIALOGUES",
            "DIALOGUE_REGULATION"),
        form("NQ11-DB").measuresOwedBy(snapshot(SampleOrganisation.PHUNG_HIEP)));
    assertEquals(
        form("NQ11-DB").cells().stream().map(FormCell::measure).toList(),
        form("NQ11-DB").measuresOwedBy(snapshot(SampleOrganisation.HIEP_HUNG)));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-08-23,",
    "2018-08-24, 2018-08-24",
    "2020-12-31, 2018-08-24",
    "2021-01-01, 2021-01-01",
    "2022-12-31, 2021-01-01",
    "2023-01-01,"
  })
  void the_version_of_a_form_that_is_in_force_on_the_day_counts(LocalDate day, LocalDate expected) {
    LocalDate change = LocalDate.of(2021, 1, 1);
    LocalDate end = LocalDate.of(2023, 1, 1);
    Catalogue versions =
        Catalogue.of(
            List.of(),
            List.of(),
            List.of(
                version("OTHER", Validity.since(SampleCatalogue.IN_FORCE)),
                version("QUY-XA", new Validity(change, end)),
                version("QUY-XA", new Validity(SampleCatalogue.IN_FORCE, change))));
    assertEquals(
        Optional.ofNullable(expected),
        versions.form("QUY-XA", day).map(form -> form.validity().from()));
  }

  @Test
  void an_unknown_code_means_nothing() {
    assertEquals(Optional.empty(), catalogue.measure("UNKNOWN"));
    assertEquals(Optional.empty(), catalogue.indicator("UNKNOWN"));
    assertEquals(Optional.empty(), catalogue.form("UNKNOWN", SampleOrganisation.DAY));
  }

  @Test
  void measures_and_indicators_stand_in_the_order_of_their_codes() {
    List<String> measures = catalogue.measures().stream().map(Measure::code).toList();
    List<String> indicators = catalogue.indicators().stream().map(Indicator::code).toList();
    assertEquals(List.copyOf(new TreeSet<>(measures)), measures);
    assertEquals(List.copyOf(new TreeSet<>(indicators)), indicators);
    assertEquals(SampleCatalogue.measures().size(), measures.size());
    assertEquals(SampleCatalogue.indicators().size(), indicators.size());
  }

  @Test
  void a_code_stands_once_in_a_catalogue() {
    Measure works = SampleCatalogue.measure("WORKS");
    assertThrows(
        IllegalArgumentException.class,
        () -> Catalogue.of(List.of(works, works), List.of(), List.of()));
  }

  @Test
  void all_measures_of_an_indicator_take_part() {
    assertEquals(
        Set.of("WORKS", "WORKS_DISCLOSED"),
        SampleCatalogue.indicator("WORKS_DISCLOSED_RATE").measures());
    assertEquals(
        Set.of("ADMINISTRATIVE", "POSTS_PROCEDURES", "RECEPTION_PLACE"),
        SampleCatalogue.indicator("AGENCIES_POSTING_SHARE").measures());
  }

  @Test
  void an_indicator_is_folded_as_what_it_is() {
    assertEquals(
        "WORKS",
        SampleCatalogue.indicator("WORKS_DISCLOSED_RATE")
            .fold(Indicator.RatioOfSums::denominator, share -> "a share"));
    assertEquals(
        2,
        SampleCatalogue.indicator("AGENCIES_POSTING_SHARE")
            .<Integer>fold(ratio -> 0, share -> share.criteria().size()));
  }

  private Form form(String code) {
    return catalogue.form(code, SampleOrganisation.DAY).orElseThrow();
  }

  private static Form version(String code, Validity validity) {
    return new Form(
        code,
        "Số liệu quý",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        validity,
        List.of(everywhere("MEDIATIONS")));
  }

  private static UnitId id(String name) {
    return switch (name) {
      case "HAU_GIANG" -> SampleOrganisation.HAU_GIANG;
      case "PHUNG_HIEP" -> SampleOrganisation.PHUNG_HIEP;
      case "HIEP_HUNG" -> SampleOrganisation.HIEP_HUNG;
      case "MY_LOI" -> SampleOrganisation.MY_LOI;
      case "HOME_AFFAIRS" -> SampleOrganisation.HOME_AFFAIRS;
      case "HEALTH_STATION" -> SampleOrganisation.HEALTH_STATION;
      case "SUGAR_MILL" -> SampleOrganisation.SUGAR_MILL;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
