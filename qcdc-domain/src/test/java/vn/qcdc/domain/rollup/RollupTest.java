package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Validity;

class RollupTest {

  private static final UnitId TAN_LONG = new UnitId(101);
  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);

  /** Vĩnh Viễn and Lương Tâm make up Long Mỹ. */
  @ParameterizedTest(name = "{0} and {1} are {2}, {3} of 2 received")
  @CsvSource({
    "7,       8,       15,      2",
    "7,       0,       7,       2",
    "7,       nil,     7,       2",
    "7,       n/a,     7,       2",
    "7,       missing, 7,       1",
    "0,       0,       0,       2",
    "0,       nil,     0,       2",
    "nil,     nil,     nil,     2",
    "nil,     n/a,     nil,     2",
    "n/a,     nil,     nil,     2",
    "n/a,     n/a,     n/a,     2",
    "missing, missing, missing, 0",
    "0.1,     0.2,     0.3,     2",
    "999999999999999999, 999999999999999999, 1999999999999999998, 2"
  })
  void a_total_is_what_its_units_said_together(
      String vinhVien, String luongTam, String expected, int received) {
    Total total =
        SampleRollup.of(
                sheet(VINH_VIEN, "2023").figure("WORKS", figure(vinhVien)),
                sheet(LUONG_TAM, "2023").figure("WORKS", figure(luongTam)))
            .total(LONG_MY, "WORKS", "2023");
    assertEquals(figure(expected), total.figure());
    assertEquals(2, total.completeness().due());
    assertEquals(received, total.completeness().received());
  }

  @Test
  void a_sheet_that_nobody_sent_is_missing_and_its_unit_named() {
    Total total =
        SampleRollup.of(sheet(VINH_VIEN, "2023").value("WORKS", 7)).total(LONG_MY, "WORKS", "2023");
    assertEquals(
        new Completeness(2, 1, List.of(SampleOrganisation.snapshot(LUONG_TAM))),
        total.completeness());
    assertFalse(total.completeness().isComplete());
    assertEquals(new BigDecimal(7), total.figure().amount().orElse(BigDecimal.ZERO));
  }

  @Test
  void where_all_have_sent_the_total_is_complete() {
    Total total =
        SampleRollup.of(
                sheet(VINH_VIEN, "2023").nil("WORKS"),
                sheet(LUONG_TAM, "2023").notApplicable("WORKS"))
            .total(LONG_MY, "WORKS", "2023");
    assertEquals(new Completeness(2, 2, List.of()), total.completeness());
    assertTrue(total.completeness().isComplete());
    assertEquals(BigDecimal.ZERO, total.figure().amount().orElse(BigDecimal.ZERO));
  }

  @Test
  void a_unit_adds_its_own_figure_to_those_below_it() {
    SampleRollup rollup =
        SampleRollup.of(
            sheet(LONG_MY, "2023").value("STAFF_TOTAL", 100),
            sheet(VINH_VIEN, "2023").value("STAFF_TOTAL", 10),
            sheet(LUONG_TAM, "2023").value("STAFF_TOTAL", 1));
    assertTotal(111, rollup.total(LONG_MY, "STAFF_TOTAL", "2023"));
    assertTotal(10, rollup.total(VINH_VIEN, "STAFF_TOTAL", "2023"));
    assertTotal(111, rollup.total(HAU_GIANG, "STAFF_TOTAL", "2023"));
  }

  @Test
  void a_cell_that_the_level_does_not_owe_is_not_added() {
    Total total =
        SampleRollup.of(
                sheet(LONG_MY, "2023").value("WORKS", 100),
                sheet(VINH_VIEN, "2023").value("WORKS", 10),
                sheet(LUONG_TAM, "2023").value("WORKS", 1))
            .total(LONG_MY, "WORKS", "2023");
    assertTotal(11, total);
  }

  @Test
  void flows_of_the_quarters_add_up_to_the_year() {
    SampleRollup rollup =
        SampleRollup.of(
            quarter(HIEP_HUNG, 1).value("MEDIATIONS", 1),
            quarter(HIEP_HUNG, 2).value("MEDIATIONS", 20),
            quarter(HIEP_HUNG, 3).nil("MEDIATIONS"),
            quarter(HIEP_HUNG, 4).value("MEDIATIONS", 300));
    assertTotal(321, rollup.total(HIEP_HUNG, "MEDIATIONS", "2021"));
    assertTotal(21, rollup.total(HIEP_HUNG, "MEDIATIONS", "2021-H1"));
    assertTotal(300, rollup.total(HIEP_HUNG, "MEDIATIONS", "2021-H2"));
    assertTotal(21, rollup.total(HIEP_HUNG, "MEDIATIONS", "2021-9M"));
    assertTotal(320, rollup.total(HIEP_HUNG, "MEDIATIONS", "2021-04-01--2022-01-01"));
  }

  @Test
  void the_last_quarter_alone_is_the_stock_of_the_year() {
    SampleRollup rollup =
        SampleRollup.of(
            quarter(HIEP_HUNG, 1).value("MEDIATION_TEAMS", 5),
            quarter(HIEP_HUNG, 3).value("MEDIATION_TEAMS", 6),
            quarter(HIEP_HUNG, 4).value("MEDIATION_TEAMS", 7));
    assertTotal(7, rollup.total(HIEP_HUNG, "MEDIATION_TEAMS", "2021"));
    assertTrue(rollup.total(HIEP_HUNG, "MEDIATION_TEAMS", "2021").completeness().isComplete());
    assertTotal(6, rollup.total(HIEP_HUNG, "MEDIATION_TEAMS", "2021-9M"));
    assertEquals(
        new Figure.Missing(), rollup.total(HIEP_HUNG, "MEDIATION_TEAMS", "2021-H1").figure());
  }

  @Test
  void five_yearly_sheets_make_up_a_review() {
    SampleSheet[] sheets =
        IntStream.rangeClosed(2018, 2024)
            .mapToObj(
                year ->
                    sheet(HIEP_HUNG, String.valueOf(year))
                        .value("COMMITTEE_DIALOGUES", 2)
                        .value("WORKS", year))
            .toArray(SampleSheet[]::new);
    SampleRollup rollup = SampleRollup.of(sheets);
    assertTotal(10, rollup.total(HIEP_HUNG, "COMMITTEE_DIALOGUES", "2019-01-01--2024-01-01"));
    assertTotal(2023, rollup.total(HIEP_HUNG, "WORKS", "2019-01-01--2024-01-01"));
  }

  @Test
  void a_unit_that_owes_several_sheets_is_named_once_as_it_first_stood() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(TAN_LONG)
                .coded("31438")
                .below(LONG_MY)
                .during(new Validity(SampleUnit.FOUNDED, CHANGE))
                .named(Level.COMMUNE, "xã", "Tân Long")
                .since(CHANGE)
                .named(Level.COMMUNE, "thị trấn", "Tân Long")
                .unit());
    Completeness completeness =
        SampleRollup.of(organisation)
            .with(quarter(TAN_LONG, 2).nil("MEDIATIONS"))
            .total(LONG_MY, "MEDIATIONS", "2021")
            .completeness();
    assertEquals(12, completeness.due());
    assertEquals(1, completeness.received());
    assertEquals(
        List.of("xã Tân Long", "thị trấn Vĩnh Viễn", "xã Lương Tâm"),
        completeness.missing().stream().map(UnitSnapshot::fullName).toList());
  }

  @Test
  void a_unit_that_moves_counts_for_the_parent_at_the_end_of_each_sheet() {
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(TAN_LONG)
                .named(Level.COMMUNE, "xã", "Tân Long")
                .coded("31438")
                .during(new Validity(SampleUnit.FOUNDED, CHANGE))
                .below(PHUNG_HIEP)
                .since(CHANGE)
                .below(LONG_MY)
                .unit());
    SampleRollup rollup =
        SampleRollup.of(organisation)
            .with(
                quarter(TAN_LONG, 1).value("MEDIATIONS", 1).value("MEDIATION_TEAMS", 5),
                quarter(TAN_LONG, 2).value("MEDIATIONS", 20).value("MEDIATION_TEAMS", 6),
                quarter(TAN_LONG, 3).value("MEDIATIONS", 300).value("MEDIATION_TEAMS", 7),
                quarter(TAN_LONG, 4).value("MEDIATIONS", 4000).value("MEDIATION_TEAMS", 8));
    assertTotal(21, rollup.total(PHUNG_HIEP, "MEDIATIONS", "2021"));
    assertTotal(4300, rollup.total(LONG_MY, "MEDIATIONS", "2021"));
    assertTotal(4321, rollup.total(HAU_GIANG, "MEDIATIONS", "2021"));
    assertTotal(4321, rollup.total(TAN_LONG, "MEDIATIONS", "2021"));
    assertTotal(6, rollup.total(PHUNG_HIEP, "MEDIATION_TEAMS", "2021-H1"));
    assertTotal(8, rollup.total(LONG_MY, "MEDIATION_TEAMS", "2021"));
    assertEquals(
        new Figure.Missing(), rollup.total(PHUNG_HIEP, "MEDIATION_TEAMS", "2021").figure());
  }

  @ParameterizedTest(name = "{0} of {1} in {2}: {3}")
  @CsvSource({
    "WORKS,        HIEP_HUNG, 2018, missing",
    "WORKS,        HIEP_HUNG, 2017, n/a", // no form was in force
    "WORKS,        MY_LOI,    2023, n/a", // no hamlet owes it
    "AGENCY_STAFF, HIEP_HUNG, 2023, missing",
    "AGENCY_STAFF, LONG_MY,   2023, n/a", // no agency stands there
    "WORKS,        HIEP_HUNG, 2023-Q4, n/a" // the sheets are yearly
  })
  void what_nobody_owes_does_not_apply_and_is_not_missing(
      String measure, String unit, String period, String expected) {
    Total total = SampleRollup.of().total(id(unit), measure, period);
    boolean owed = expected.equals("missing");
    assertEquals(
        owed ? Figure.Missing.class : Figure.NotApplicable.class, total.figure().getClass());
    assertEquals(owed, total.completeness().due() > 0);
    assertEquals(!owed, total.completeness().isComplete());
  }

  @Test
  void a_figure_on_another_form_for_another_period_or_from_elsewhere_is_not_added() {
    Total total =
        SampleRollup.of(
                sheet(VINH_VIEN, "2023").value("WORKS", 7),
                sheet(LUONG_TAM, "2022").value("WORKS", 10),
                sheet(HIEP_HUNG, "2023").value("WORKS", 100),
                SampleSheet.of("OTHER", LUONG_TAM, "2023").value("WORKS", 1000))
            .total(LONG_MY, "WORKS", "2023");
    assertTotal(7, total);
    assertEquals(1, total.completeness().received());
  }

  @Test
  void a_rate_names_every_case_with_what_it_adds() {
    Rate rate =
        SampleRollup.of(sheet(VINH_VIEN, "2023").value("WORKS", 21).value("WORKS_DISCLOSED", 20))
            .rate(LONG_MY, "WORKS_DISCLOSED_RATE", "2023");
    assertEquals(
        List.of("31489 2023 Counted", "31492 2023 Missing"),
        rate.cases().stream()
            .map(
                each ->
                    each.unit().code()
                        + " "
                        + each.period().code()
                        + " "
                        + each.contribution().getClass().getSimpleName())
            .toList());
  }

  private static UnitId id(String name) {
    return switch (name) {
      case "HIEP_HUNG" -> HIEP_HUNG;
      case "LONG_MY" -> LONG_MY;
      case "MY_LOI" -> SampleOrganisation.MY_LOI;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void assertTotal(long expected, Total total) {
    assertEquals(new Figure.Reported(BigDecimal.valueOf(expected)), total.figure());
  }

  private static SampleSheet sheet(UnitId unit, String year) {
    return SampleSheet.of("NQ11-DB", unit, year);
  }

  private static SampleSheet quarter(UnitId unit, int quarter) {
    return SampleSheet.of("QUY-XA", unit, "2021-Q" + quarter);
  }

  private static Figure figure(String text) {
    return switch (text) {
      case "nil" -> new Figure.Nil();
      case "n/a" -> new Figure.NotApplicable("không có trụ sở riêng");
      case "missing" -> new Figure.Missing();
      default -> new Figure.Reported(new BigDecimal(text));
    };
  }
}
