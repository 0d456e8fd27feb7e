package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

class SheetReferenceTest {

  private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);

  @Test
  void an_address_becomes_the_blank_form_of_the_unit_for_the_period() {
    BlankSheet blank = SampleSubmission.blank();
    Period period = Period.parse("2023-Q4").orElseThrow();
    assertEquals(SampleOrganisation.snapshot(SampleOrganisation.HIEP_HUNG), blank.unit());
    assertEquals(
        List.of("CONTRIBUTIONS", "MEDIATIONS", "MEDIATED", "MEDIATION_TEAMS"),
        blank.measures().stream().map(Measure::code).toList());
    assertEquals(new SheetKey("QUY-XA", SampleOrganisation.HIEP_HUNG, period), blank.key());
  }

  @Test
  void a_unit_may_be_addressed_by_a_code_of_another_scheme() {
    assertEquals(
        SampleSubmission.blank(new SheetAddress("NQ11-DB", "934", "2023")),
        SampleSubmission.blank(new SheetAddress("NQ11-DB", "gso:934", "2023")));
  }

  @ParameterizedTest(name = "{0}/{1}/{2}: {3}")
  @CsvSource({
    "QUY-XA,  31429,   2023-Q5, PERIOD_MALFORMED,  period, 2023-Q5,",
    "QUY-XA,  31429,   2003-Q4, UNIT_NOT_STANDING, unit,   31429,   2004-01-01",
    "QUY-XA,  99999,   2023-Q4, UNIT_UNKNOWN,      unit,   99999,   2023-12-31",
    "QUY-XA,  gso:999, 2023-Q4, UNIT_UNKNOWN,      unit,   gso:999, 2023-12-31",
    "UNKNOWN, 31429,   2023-Q4, FORM_UNKNOWN,      form,   UNKNOWN,",
    "QUY-XA,  31429,   2018-Q2, FORM_NOT_IN_FORCE, form,   QUY-XA,  2018-06-30",
    "QUY-XA,  31429,   2023,    PERIOD_TYPE_WRONG, period, 2023,    QUARTER",
    "NQ11-DB, 31429,   2023-Q4, PERIOD_TYPE_WRONG, period, 2023-Q4, YEAR",
    "QUY-XA,  934,     2023-Q4, FORM_NOT_FOR_UNIT, unit,   934,     TERRITORY [COMMUNE]",
    "NQ11-CQ, 31429,   2023,    FORM_NOT_FOR_UNIT, unit,   31429,   'AGENCY [PROVINCE, DISTRICT,"
        + " COMMUNE]'"
  })
  void an_address_that_leads_nowhere_says_why(
      String form,
      String unit,
      String period,
      FindingCode code,
      String pointer,
      String value,
      @Nullable String expected) {
    String right = code == FindingCode.PERIOD_MALFORMED ? Period.EXAMPLES : expected;
    assertEquals(
        Judged.unsound(Finding.blocking(code, pointer, value, right)),
        SampleSubmission.reference().resolve(new SheetAddress(form, unit, period)));
  }

  @Test
  void a_form_may_begin_within_the_period() {
    assertEquals(
        SampleCatalogue.IN_FORCE,
        SampleSubmission.blank(new SheetAddress("QUY-XA", "31429", "2018-Q3"))
            .form()
            .validity()
            .from());
  }

  @Test
  void the_unit_is_that_of_the_last_day_of_the_period() {
    UnitId tanLong = new UnitId(101);
    Organisation organisation =
        SampleOrganisation.organisationAnd(
            SampleUnit.of(tanLong)
                .coded("31438")
                .below(SampleOrganisation.PHUNG_HIEP)
                .during(new Validity(SampleUnit.FOUNDED, CHANGE))
                .named(Level.COMMUNE, "xã", "Tân Long")
                .since(CHANGE)
                .named(Level.COMMUNE, "thị trấn", "Tân Long")
                .unit());
    SheetReference reference = new SheetReference(SampleCatalogue.catalogue(), organisation);
    assertEquals("xã Tân Long", nameOf(reference, "2021-Q2"));
    assertEquals("thị trấn Tân Long", nameOf(reference, "2021-Q3"));
  }

  @Test
  void the_version_of_the_form_is_that_of_the_last_day_of_the_period() {
    Catalogue catalogue =
        Catalogue.of(
            SampleCatalogue.measures(),
            List.of(),
            List.of(
                version(new Validity(SampleCatalogue.IN_FORCE, CHANGE), "MEDIATIONS"),
                version(Validity.since(CHANGE), "MEDIATION_TEAMS")));
    SheetReference reference = new SheetReference(catalogue, SampleOrganisation.organisation());
    assertEquals(List.of("MEDIATIONS"), measures(reference, "2021-Q2"));
    assertEquals(List.of("MEDIATION_TEAMS"), measures(reference, "2021-Q3"));
  }

  private static Form version(Validity validity, String measure) {
    return new Form(
        "QUY-XA",
        "Số liệu quý",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        validity,
        List.of(SampleCatalogue.everywhere(measure)));
  }

  private static String nameOf(SheetReference reference, String period) {
    return reference
        .resolve(new SheetAddress("QUY-XA", "31438", period))
        .fold(blank -> blank.unit().fullName(), List::toString);
  }

  private static List<String> measures(SheetReference reference, String period) {
    return reference
        .resolve(new SheetAddress("QUY-XA", "31429", period))
        .fold(
            blank -> blank.measures().stream().map(Measure::code).toList(),
            findings -> List.of(findings.toString()));
  }
}
