package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.catalogue.SampleCatalogue.atLeast;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;
import static vn.qcdc.domain.catalogue.SampleCatalogue.inCommunes;
import static vn.qcdc.domain.finding.FindingCode.CELL_LEVEL_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.INDICATOR_ON_NO_FORM;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_ON_TWO_FORMS;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PART_OF_ITSELF;
import static vn.qcdc.domain.finding.FindingCode.RATIO_OF_MIXED_NATURE;
import static vn.qcdc.domain.finding.FindingCode.TERM_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.TERM_TWICE;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.catalogue.PublishCatalogue.Document;
import vn.qcdc.domain.catalogue.PublishCatalogue.Publication;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

class PublishCatalogueTest {

  private static final LocalDate CHANGE = LocalDate.of(2021, 1, 1);
  private static final Validity OPEN = Validity.since(SampleCatalogue.IN_FORCE);
  private static final Validity BEFORE = new Validity(SampleCatalogue.IN_FORCE, CHANGE);
  private static final Validity AFTER = Validity.since(CHANGE);
  private static final Document SAMPLE =
      new Document(
          SampleCatalogue.measures(), SampleCatalogue.indicators(), SampleCatalogue.forms());

  private static final Form F_OPEN = form("F", OPEN, everywhere("WORKERS"));
  private static final Form F_BEFORE = form("F", BEFORE, everywhere("WORKERS"));
  private static final Form F_AFTER = form("F", AFTER, everywhere("AGENCY_STAFF"));

  private final PublishCatalogue publish = new PublishCatalogue(SampleCatalogue.catalogue());

  @Test
  void a_whole_document_is_published_into_an_empty_catalogue() {
    Publication publication =
        sound(new PublishCatalogue(Catalogue.of(List.of(), List.of(), List.of())).examine(SAMPLE));
    int entries = SAMPLE.measures().size() + SAMPLE.indicators().size() + SAMPLE.forms().size();
    assertEquals(entries, publication.created());
    assertEquals(0, publication.unchanged());
    assertSame(SampleCatalogue.catalogue(), publication.additions());
    assertEquals(List.of(), publication.ended());
    assertSame(SampleCatalogue.catalogue(), publication.result());
  }

  @Test
  void the_same_document_again_changes_nothing() {
    Publication publication = sound(publish.examine(SAMPLE));
    int entries = SAMPLE.measures().size() + SAMPLE.indicators().size() + SAMPLE.forms().size();
    assertEquals(0, publication.created());
    assertEquals(entries, publication.unchanged());
    assertEquals(List.of(), publication.ended());
    assertSame(SampleCatalogue.catalogue(), publication.result());
  }

  @Test
  void what_is_new_is_added_to_what_is_there() {
    Measure hamlets = measure("HAMLETS", "WORKERS");
    Indicator rate = new RatioOfSums("RATE", "Tỷ lệ", "HAMLETS", "WORKERS");
    Form form = form("F", AFTER, everywhere("WORKERS"), everywhere("HAMLETS"));
    Publication publication =
        sound(
            publish.examine(
                new Document(
                    List.of(SampleCatalogue.measure("WORKS"), hamlets),
                    List.of(rate),
                    List.of(form))));
    assertSame(
        Catalogue.of(List.of(hamlets), List.of(rate), List.of(form)), publication.additions());
    assertEquals(3, publication.created());
    assertEquals(1, publication.unchanged());
    assertEquals(Optional.of(hamlets), publication.result().measure("HAMLETS"));
    assertEquals(SampleCatalogue.measures().size() + 1, publication.result().measures().size());
    assertEquals(Optional.of(form), publication.result().form("F", CHANGE));
  }

  @Test
  void other_content_under_a_published_code_is_refused() {
    assertFindings(
        new Document(
            List.of(measure("HAMLETS", null), measure("WORKS", "STAFF_TOTAL")),
            List.of(new RatioOfSums("MEDIATED_RATE", "Tỷ lệ", "MEDIATED", "MEDIATIONS")),
            List.of(form("QUY-XA", OPEN, everywhere("WORKERS")))),
        found(DEFINITION_CHANGED, "/measures/1", "WORKS"),
        found(DEFINITION_CHANGED, "/indicators/0", "MEDIATED_RATE"),
        found(DEFINITION_CHANGED, "/forms/0", "QUY-XA 2018-08-24"));
  }

  @Test
  void a_code_stands_once_in_a_document_even_with_the_same_content() {
    Measure hamlets = measure("HAMLETS", null);
    Indicator rate = new RatioOfSums("RATE", "Tỷ lệ", "WORKS_DISCLOSED", "WORKS");
    Form form = form("F", AFTER, everywhere("WORKERS"));
    assertFindings(
        new Document(List.of(hamlets, hamlets), List.of(rate, rate), List.of(form, form)),
        found(CODE_TWICE, "/measures/1", "HAMLETS"),
        found(CODE_TWICE, "/indicators/1", "RATE"),
        found(CODE_TWICE, "/forms/1", "F 2021-01-01"));
  }

  @Test
  void a_part_of_an_unknown_measure_is_found() {
    assertFindings(
        new Document(List.of(measure("HAMLETS", "UNKNOWN")), List.of(), List.of()),
        found(MEASURE_UNKNOWN, "/measures/0/partOf", "UNKNOWN"));
  }

  @Test
  void cells_are_examined_one_by_one() {
    assertFindings(
        new Document(
            List.of(),
            List.of(),
            List.of(
                form(
                    "F",
                    AFTER,
                    everywhere("WORKERS"),
                    everywhere("UNKNOWN"),
                    inCommunes("WORKERS"),
                    new FormCell("AGENCY_STAFF", EnumSet.of(Level.COMMUNE, Level.DISTRICT))))),
        found(MEASURE_UNKNOWN, "/forms/0/cells/1/measure", "UNKNOWN"),
        found(MEASURE_TWICE, "/forms/0/cells/2/measure", "WORKERS"),
        found(CELL_LEVEL_NOT_ON_FORM, "/forms/0/cells/3/levels", "[DISTRICT, COMMUNE]"));
  }

  @Test
  void versions_of_a_form_follow_each_other() {
    Form before = form("F", BEFORE, everywhere("WORKERS"));
    Form after = form("F", AFTER, everywhere("WORKERS"), everywhere("AGENCY_STAFF"));
    Form overlapping = form("F", Validity.since(CHANGE.minusDays(1)), everywhere("WORKERS"));
    assertEquals(2, sound(publish.examine(forms(before, after))).created());
    assertFindings(
        forms(before, overlapping),
        found(VALIDITY_OVERLAPS, "/forms/0/validFrom", "2018-08-24"),
        found(VALIDITY_OVERLAPS, "/forms/1/validFrom", "2020-12-31"));
  }

  @Test
  void a_published_version_without_an_end_ends_when_its_successor_begins() {
    Form other = form("G", OPEN, everywhere("AGENCY_STAFF"));
    Form successor = form("F", AFTER, everywhere("WORKERS"), everywhere("TRADE_UNION"));
    Publication publication = sound(publishAfter(F_OPEN, other).examine(forms(successor)));
    assertEquals(List.of(successor), publication.additions().forms());
    assertEquals(List.of(F_BEFORE), publication.ended());
    assertEquals(Set.of(F_BEFORE, other, successor), Set.copyOf(publication.result().forms()));
    assertEquals(1, publication.created());
    assertEquals(0, publication.unchanged());
  }

  @Test
  void a_version_that_was_followed_may_be_sent_again_as_it_was_or_with_the_end_that_it_got() {
    for (Form again : List.of(F_OPEN, F_BEFORE)) {
      Publication publication = sound(publishAfter(F_BEFORE, F_AFTER).examine(forms(again)));
      assertEquals(0, publication.created());
      assertEquals(1, publication.unchanged());
      assertEquals(List.of(), publication.ended());
      assertEquals(List.of(F_BEFORE, F_AFTER), publication.result().forms());
    }
  }

  @Test
  void a_version_and_its_successor_may_stand_in_one_document() {
    for (Document document : List.of(forms(F_OPEN, F_AFTER), forms(F_AFTER, F_OPEN))) {
      Publication first = sound(publishAfter().examine(document));
      assertEquals(Set.of(F_BEFORE, F_AFTER), Set.copyOf(first.additions().forms()));
      assertEquals(List.of(), first.ended());
      assertEquals(2, first.created());
      Publication second = sound(publishAfter(F_OPEN).examine(document));
      assertEquals(List.of(F_AFTER), second.additions().forms());
      assertEquals(List.of(F_BEFORE), second.ended());
      assertEquals(1, second.created());
      assertEquals(1, second.unchanged());
      Publication third = sound(publishAfter(F_BEFORE, F_AFTER).examine(document));
      assertEquals(0, third.created());
      assertEquals(2, third.unchanged());
      assertEquals(List.of(), third.ended());
    }
  }

  @Test
  void an_earlier_version_may_be_published_later_and_ends_when_the_known_one_begins() {
    Publication publication = sound(publishAfter(F_AFTER).examine(forms(F_OPEN)));
    assertEquals(List.of(F_BEFORE), publication.additions().forms());
    assertEquals(List.of(), publication.ended());
  }

  @Test
  void an_end_that_was_said_or_given_stays_and_nothing_may_begin_before_it() {
    Form inside = form("F", Validity.since(CHANGE.minusDays(1)), everywhere("WORKERS"));
    assertFindings(
        publishAfter(F_BEFORE),
        forms(inside),
        found(VALIDITY_OVERLAPS, "/forms/0/validFrom", "2020-12-31"));
    assertFindings(
        publishAfter(F_BEFORE, F_AFTER),
        forms(inside),
        found(VALIDITY_OVERLAPS, "/forms/0/validFrom", "2020-12-31"));
    assertFindings(
        publishAfter(F_AFTER),
        forms(form("F", ending(CHANGE.plusDays(1)), everywhere("WORKERS"))),
        found(VALIDITY_OVERLAPS, "/forms/0/validFrom", "2018-08-24"));
  }

  @Test
  void a_published_version_gets_no_other_end_or_content() {
    Form earlier = form("F", ending(CHANGE.minusDays(1)), everywhere("WORKERS"));
    Form later = form("F", ending(CHANGE.plusDays(1)), everywhere("WORKERS"));
    Form content = form("F", OPEN, everywhere("TRADE_UNION"));
    for (Form other : List.of(earlier, later, content)) {
      for (PublishCatalogue known :
          List.of(publishAfter(F_OPEN), publishAfter(F_BEFORE, F_AFTER))) {
        assertFindings(known, forms(other), found(DEFINITION_CHANGED, "/forms/0", "F 2018-08-24"));
      }
    }
    assertFindings(
        publishAfter(F_OPEN),
        forms(F_BEFORE),
        found(DEFINITION_CHANGED, "/forms/0", "F 2018-08-24"));
    assertFindings(
        publishAfter(F_BEFORE),
        forms(F_OPEN),
        found(DEFINITION_CHANGED, "/forms/0", "F 2018-08-24"));
  }

  /** WORKS and STAFF_TOTAL are asked of territories: of communes, and of all from communes up. */
  @ParameterizedTest(name = "{0} of {1} at {2} until {3}: {4}")
  @CsvSource({
    "WORKS,       TERRITORY, COMMUNE,  2018-08-24, false",
    "WORKS,       TERRITORY, COMMUNE,  2018-08-25, true",
    "WORKS,       TERRITORY, COMMUNE,            , true",
    "WORKS,       TERRITORY, DISTRICT,           , false",
    "WORKS,       AGENCY,    COMMUNE,            , false",
    "STAFF_TOTAL, TERRITORY, PROVINCE,           , true",
    "STAFF_TOTAL, TERRITORY, DISTRICT,           , true",
    "STAFF_TOTAL, TERRITORY, COMMUNE,            , true",
    "STAFF_TOTAL, TERRITORY, HAMLET,             , false",
    "WORKERS,     TERRITORY, COMMUNE,            , false"
  })
  void the_same_units_are_asked_for_a_measure_on_one_form_only(
      String measure, UnitKind kind, Level level, @Nullable LocalDate until, boolean wrong) {
    Form form =
        new Form(
            "F",
            "Biểu mẫu",
            kind,
            EnumSet.of(level),
            PeriodType.QUARTER,
            new Validity(LocalDate.of(2018, 1, 1), until),
            List.of(everywhere("TRADE_UNION"), everywhere(measure)));
    assertEquals(
        wrong
            ? List.of(found(MEASURE_ON_TWO_FORMS, "/forms/0/cells/1/measure", measure))
            : List.of(),
        publish.examine(forms(form)).<List<Finding>>fold(sound -> List.of(), findings -> findings));
  }

  @Test
  void the_levels_of_the_cells_keep_two_forms_apart() {
    Set<Level> both = EnumSet.of(Level.DISTRICT, Level.COMMUNE);
    Form districts = form("F", OPEN, both, new FormCell("WORKERS", EnumSet.of(Level.DISTRICT)));
    Form communes = form("G", OPEN, both, inCommunes("WORKERS"));
    Form rival = form("H", OPEN, both, everywhere("WORKERS"));
    assertEquals(2, sound(publish.examine(forms(districts, communes))).created());
    assertFindings(
        forms(districts, communes, rival),
        found(MEASURE_ON_TWO_FORMS, "/forms/0/cells/0/measure", "WORKERS"),
        found(MEASURE_ON_TWO_FORMS, "/forms/1/cells/0/measure", "WORKERS"),
        found(MEASURE_ON_TWO_FORMS, "/forms/2/cells/0/measure", "WORKERS"));
  }

  @Test
  void a_measure_may_move_to_another_form_when_a_version_is_followed_by_one_without_it() {
    Form without = form("F", AFTER, everywhere("TRADE_UNION"));
    Form other = form("G", AFTER, everywhere("WORKERS"));
    assertEquals(2, sound(publishAfter(F_OPEN).examine(forms(without, other))).created());
    assertEquals(3, sound(publishAfter().examine(forms(F_OPEN, without, other))).created());
    assertFindings(
        publishAfter(F_OPEN),
        forms(other),
        found(MEASURE_ON_TWO_FORMS, "/forms/0/cells/0/measure", "WORKERS"));
  }

  @Test
  void an_indicator_of_unknown_measures_is_found_and_not_examined_further() {
    assertFindings(
        new Document(
            List.of(), List.of(new RatioOfSums("RATE", "Tỷ lệ", "UNKNOWN", "MISSING")), List.of()),
        found(MEASURE_UNKNOWN, "/indicators/0", "MISSING"),
        found(MEASURE_UNKNOWN, "/indicators/0", "UNKNOWN"));
  }

  @Test
  void a_flow_is_no_part_of_a_stock() {
    assertFindings(
        new Document(
            List.of(),
            List.of(new RatioOfSums("RATE", "Tỷ lệ", "MEDIATIONS", "MEDIATION_TEAMS")),
            List.of()),
        found(RATIO_OF_MIXED_NATURE, "/indicators/0", "MEDIATIONS, MEDIATION_TEAMS"));
  }

  @Test
  void conditions_may_mix_flows_and_stocks() {
    Indicator share =
        new ShareOfUnits(
            "SHARE",
            "Tỷ lệ",
            List.of(),
            List.of(atLeast("MEDIATIONS", 1), atLeast("MEDIATION_TEAMS", 1)));
    assertEquals(
        1, sound(publish.examine(new Document(List.of(), List.of(share), List.of()))).created());
  }

  @Test
  void the_measures_of_an_indicator_stand_together_on_one_form_for_one_level() {
    assertFindings(
        new Document(
            List.of(),
            List.of(new RatioOfSums("ON_TWO_FORMS", "Tỷ lệ", "WORKERS", "AGENCY_STAFF")),
            List.of()),
        found(INDICATOR_ON_NO_FORM, "/indicators/0", "AGENCY_STAFF, WORKERS"));
    Form split =
        new Form(
            "F",
            "Biểu mẫu",
            UnitKind.TERRITORY,
            EnumSet.of(Level.DISTRICT, Level.COMMUNE),
            PeriodType.YEAR,
            AFTER,
            List.of(new FormCell("HAMLETS", EnumSet.of(Level.DISTRICT)), inCommunes("VILLAGES")));
    assertFindings(
        new Document(
            List.of(measure("HAMLETS", null), measure("VILLAGES", null)),
            List.of(new RatioOfSums("AT_TWO_LEVELS", "Tỷ lệ", "HAMLETS", "VILLAGES")),
            List.of(split)),
        found(INDICATOR_ON_NO_FORM, "/indicators/0", "HAMLETS, VILLAGES"));
  }

  @Test
  void all_findings_of_a_document_are_told_at_once() {
    Validity overlapping = new Validity(LocalDate.of(2018, 1, 1), CHANGE);
    assertFindings(
        new Document(
            List.of(measure("HAMLETS", "UNKNOWN")),
            List.of(new RatioOfSums("RATE", "Tỷ lệ", "MEDIATIONS", "MEDIATION_TEAMS")),
            List.of(form("QUY-XA", overlapping, everywhere("OTHER"), everywhere("WORKS")))),
        found(MEASURE_UNKNOWN, "/measures/0/partOf", "UNKNOWN"),
        found(MEASURE_UNKNOWN, "/forms/0/cells/0/measure", "OTHER"),
        found(MEASURE_ON_TWO_FORMS, "/forms/0/cells/1/measure", "WORKS"),
        found(VALIDITY_OVERLAPS, "/forms/0/validFrom", "2018-01-01"),
        found(RATIO_OF_MIXED_NATURE, "/indicators/0", "MEDIATIONS, MEDIATION_TEAMS"));
  }

  @Test
  void what_is_new_can_be_kept() {
    InMemoryCatalogues catalogues = new InMemoryCatalogues(SampleCatalogue.catalogue());
    Document document =
        new Document(
            List.of(measure("HAMLETS", "VILLAGES"), measure("VILLAGES", null)),
            List.of(),
            List.of(form("F", AFTER, everywhere("VILLAGES"), everywhere("HAMLETS"))));
    Publication publication = sound(publish.examine(document));
    catalogues.add(publication.additions());
    assertSame(publication.result(), catalogues.current());
    Publication again = sound(new PublishCatalogue(catalogues.current()).examine(document));
    assertEquals(0, again.created());
  }

  @Test
  void what_ends_can_be_kept_with_its_successor() {
    InMemoryCatalogues catalogues = new InMemoryCatalogues(SampleCatalogue.catalogue());
    Form successor = form("QUY-XA", AFTER, everywhere("MEDIATIONS"), everywhere("MEDIATED"));
    Publication publication = sound(publish.examine(forms(successor)));
    publication.ended().forEach(catalogues::end);
    catalogues.add(publication.additions());
    assertSame(publication.result(), catalogues.current());
    for (Document document : List.of(SAMPLE, forms(successor))) {
      Publication again = sound(new PublishCatalogue(catalogues.current()).examine(document));
      assertEquals(0, again.created());
      assertEquals(List.of(), again.ended());
    }
  }

  /** What knows the measures of the sample and these forms. */
  private static PublishCatalogue publishAfter(Form... published) {
    return new PublishCatalogue(
        Catalogue.of(SampleCatalogue.measures(), List.of(), List.of(published)));
  }

  private static Document forms(Form... forms) {
    return new Document(List.of(), List.of(), List.of(forms));
  }

  private static Validity ending(LocalDate until) {
    return new Validity(SampleCatalogue.IN_FORCE, until);
  }

  private void assertFindings(Document document, Finding... expected) {
    assertFindings(publish, document, expected);
  }

  private static void assertFindings(
      PublishCatalogue publish, Document document, Finding... expected) {
    assertEquals(Judged.unsound(List.of(expected)), publish.examine(document));
  }

  @Test
  void equations_are_examined_term_by_term() {
    Form form =
        new Form(
            "F",
            "Biểu mẫu",
            UnitKind.TERRITORY,
            EnumSet.of(Level.DISTRICT, Level.COMMUNE),
            PeriodType.QUARTER,
            AFTER,
            null,
            List.of(everywhere("WORKERS"), inCommunes("AGENCY_STAFF"), inCommunes("TRADE_UNION")),
            List.of(
                equation("1", "WORKERS", "AGENCY_STAFF"),
                equation("2", "AGENCY_STAFF", "WORKERS", "TRADE_UNION"),
                equation("2", "TRADE_UNION", "WORKERS", "WORKERS", "TRADE_UNION", "HAMLETS"),
                equation("3", "HAMLETS", "WORKERS")));
    assertFindings(
        new Document(List.of(), List.of(), List.of(form)),
        // A district owes WORKERS, but not the term.
        found(TERM_NOT_ON_FORM, "/forms/0/equations/0/breakdowns/0/0", "AGENCY_STAFF"),
        found(CODE_TWICE, "/forms/0/equations/2/code", "2"),
        found(TERM_TWICE, "/forms/0/equations/2/breakdowns/0/1", "WORKERS"),
        found(PART_OF_ITSELF, "/forms/0/equations/2/breakdowns/0/2", "TRADE_UNION"),
        found(TERM_NOT_ON_FORM, "/forms/0/equations/2/breakdowns/0/3", "HAMLETS"),
        found(TERM_NOT_ON_FORM, "/forms/0/equations/3/total", "HAMLETS"));
  }

  @Test
  void a_version_that_differs_in_a_blank_or_in_an_equation_is_another_one() {
    Form kept =
        new Form(
            "F",
            "Biểu mẫu",
            UnitKind.TERRITORY,
            EnumSet.of(Level.COMMUNE),
            PeriodType.QUARTER,
            AFTER,
            null,
            List.of(everywhere("WORKERS"), everywhere("AGENCY_STAFF")),
            List.of(equation("1", "WORKERS", "AGENCY_STAFF")));
    PublishCatalogue later =
        new PublishCatalogue(Catalogue.of(SampleCatalogue.measures(), List.of(), List.of(kept)));
    Form blank =
        new Form(
            "F",
            "Biểu mẫu",
            UnitKind.TERRITORY,
            EnumSet.of(Level.COMMUNE),
            PeriodType.QUARTER,
            AFTER,
            null,
            List.of(everywhere("WORKERS"), new FormCell("AGENCY_STAFF", Set.of(), null, false)),
            kept.equations());
    assertEquals(
        Judged.unsound(found(DEFINITION_CHANGED, "/forms/0", "F 2021-01-01")),
        later.examine(new Document(List.of(), List.of(), List.of(blank))));
    assertEquals(
        1, sound(later.examine(new Document(List.of(), List.of(), List.of(kept)))).unchanged());
  }

  private static Equation equation(String code, String total, String... terms) {
    return new Equation(code, total, List.of(List.of(terms)), Severity.BLOCKING, null);
  }

  private static Publication sound(Judged<Publication> judged) {
    assertTrue(judged instanceof Judged.Sound, judged.toString());
    return judged.orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private static void assertSame(Catalogue expected, Catalogue actual) {
    assertEquals(new ArrayList<>(expected.measures()), new ArrayList<>(actual.measures()));
    assertEquals(new ArrayList<>(expected.indicators()), new ArrayList<>(actual.indicators()));
    assertEquals(expected.forms(), actual.forms());
  }

  private static Finding found(FindingCode code, String pointer, String value) {
    return Finding.blocking(code, pointer, value, null);
  }

  private static Measure measure(String code, @Nullable String partOf) {
    return new Measure(code, "Ấp, khu vực", "ấp", ValueType.COUNT, Nature.STOCK, partOf);
  }

  private static Form form(String code, Validity validity, FormCell... cells) {
    return form(code, validity, EnumSet.of(Level.COMMUNE), cells);
  }

  private static Form form(String code, Validity validity, Set<Level> levels, FormCell... cells) {
    return new Form(
        code, "Biểu mẫu", UnitKind.TERRITORY, levels, PeriodType.QUARTER, validity, List.of(cells));
  }
}
