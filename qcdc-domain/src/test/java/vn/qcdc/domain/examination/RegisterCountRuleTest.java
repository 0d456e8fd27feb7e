package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.qcdc.domain.examination.SampleExamination.broken;
import static vn.qcdc.domain.examination.SampleExamination.levels;
import static vn.qcdc.domain.examination.SampleExamination.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.examination.RegisterCounts.Holder;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;

class RegisterCountRuleTest {

  @ParameterizedTest(name = "unit {0} declares {1}: {2}")
  @CsvSource({
    "6, 2,",
    "6, 2.0,",
    "6, 1,     2",
    "6, 3,     2",
    "6, nil,   2",
    "6, blank,",
    "6, n/a,",
    // none is registered below the other commune
    "4, 0,",
    "4, nil,",
    "4, 1,     0",
    "1, 2,",
    "1, 3,     2"
  })
  void what_is_declared_is_what_the_register_holds(
      long unit, String declared, @Nullable String expected) {
    SampleExamination examination =
        hamlets(SampleExamination.province()).says(unit, "NAM", "2024", "HAMLETS=" + declared);
    assertEquals(
        broken("REGISTER_COUNT_DIFFERS", "HAMLETS", declared, expected),
        examination.found(unit, "NAM", "2024"));
  }

  @Test
  void the_registered_ones_are_the_parts_by_the_unit_directly_below() {
    SampleExamination examination =
        hamlets(SampleExamination.province())
            .says(1, "NAM", "2024", "HAMLETS=3")
            .says(6, "NAM", "2024", "HAMLETS=3");
    assertEquals(List.of("U3 2024 HAMLETS 2"), parts(examination.examine(1, "NAM", "2024").get(0)));
    assertEquals(
        List.of("U7 2024 HAMLETS 1", "U8 2024 HAMLETS 1"),
        parts(examination.examine(6, "NAM", "2024").get(0)));
  }

  @Test
  void the_register_is_asked_about_the_last_day_of_the_period() {
    SampleHistory founded =
        SampleExamination.province().found(LocalDate.of(2024, 12, 31), Level.HAMLET, 9, 6);
    SampleExamination examination =
        hamlets(founded).says(6, "NAM", "2023", "HAMLETS=2").says(6, "NAM", "2024", "HAMLETS=2");
    assertNull(examination.found(6, "NAM", "2023"));
    assertEquals("REGISTER_COUNT_DIFFERS HAMLETS 2 (3)", examination.found(6, "NAM", "2024"));
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRICTS, 2",
    "COMMUNES, 5",
    "HAMLETS, 2",
    "AGENCIES, 2",
    "ENTERPRISES, 1",
    "PARTY_ORGANISATIONS, 3"
  })
  void every_register_holds_units_of_its_own(Register register, long held) {
    Organisation organisation = SampleOrganisation.organisation();
    UnitTree tree = organisation.asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY);
    Period month = Period.parse("2023-12").orElseThrow();
    Map<String, Long> below =
        new UnitRegister()
            .count(
                Set.of(register),
                new Holder(tree.unit(new UnitId(1)).orElseThrow(), month, organisation))
            .get(register);
    assertEquals(held, below.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Opinions of the district 2: 122 that came, of which 50 were resolved and 13 passed up. */
  private static final RegisterCounts DISTRICT =
      (asked, holder) ->
          holder.unit().id().equals(new UnitId(2))
              ? Map.of(
                  Register.OPINIONS, new TreeMap<>(Map.of("U2", 122L)),
                  Register.OPINIONS_PASSED_UP, new TreeMap<>(Map.of("U2", 13L)))
              : Map.of();

  @ParameterizedTest(name = "unit {0} declares {1} of which {2} were passed up")
  @CsvSource({
    "2, 122, 13,",
    "2, 122, 12, REGISTER_COUNT_DIFFERS PASSED 12 (13)",
    // Who keeps no register is not contradicted.
    "3, 99, 1,"
  })
  void where_a_register_is_kept_it_is_right(
      long unit, String opinions, String passed, @Nullable String expected) {
    SampleExamination examination =
        opinions().says(unit, "DOI", "2024", "OPINIONS=" + opinions, "PASSED=" + passed);
    assertEquals(expected, examination.found(unit, "DOI", "2024"));
  }

  @Test
  void the_other_counts_say_where_the_difference_is() {
    SampleExamination examination = opinions().says(2, "DOI", "2024", "OPINIONS=135", "PASSED=13");
    assertEquals(
        List.of("U2 2024 OPINIONS 122", "U2 2024 OPINIONS_PASSED_UP 13"),
        parts(examination.examine(2, "DOI", "2024").get(0)));
  }

  private static SampleExamination opinions() {
    return SampleExamination.ofProvince()
        .form("DOI", PeriodType.YEAR, levels(Level.DISTRICT), "OPINIONS", "PASSED")
        .counting(DISTRICT)
        .declares(new RegisterCount("OPINIONS", Register.OPINIONS))
        .declares(new RegisterCount("PASSED", Register.OPINIONS_PASSED_UP));
  }

  private static SampleExamination hamlets(SampleHistory history) {
    return SampleExamination.of(history)
        .form("NAM", PeriodType.YEAR, levels(Level.PROVINCE, Level.COMMUNE), "HAMLETS")
        .with(new Measure("HAMLETS", "Ấp, khu vực", "ấp", ValueType.COUNT, Nature.STOCK, null))
        .declares(new RegisterCount("HAMLETS", Register.HAMLETS));
  }
}
