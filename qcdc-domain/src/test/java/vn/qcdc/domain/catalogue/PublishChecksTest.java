package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.catalogue.CatalogueEntry.Difference;
import vn.qcdc.domain.catalogue.EntryChange.Outcome;
import vn.qcdc.domain.catalogue.PublishCatalogue.Document;
import vn.qcdc.domain.catalogue.PublishCatalogue.Publication;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.Relation.StockFlow;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.Validity;

/**
 * Checks of a document; MEDIATIONS are on a quarterly form, WORKS and DIALOGUES on a yearly one.
 */
class PublishChecksTest {

  private static final LocalDate CHANGE = LocalDate.of(2021, 1, 1);
  private static final Validity OPEN = Validity.since(SampleCatalogue.IN_FORCE);
  private static final Validity BEFORE = new Validity(SampleCatalogue.IN_FORCE, CHANGE);
  private static final Validity AFTER = Validity.since(CHANGE);
  private static final Quotient FIVE = new Quotient(5, 1);
  private static final Relation HAMLETS = new RegisterCount("WORKS", Register.HAMLETS);
  private static final Relation TEAMS = new RegisterCount("MEDIATION_TEAMS", Register.HAMLETS);

  private final PublishCatalogue publish = new PublishCatalogue(SampleCatalogue.catalogue());

  static Stream<Arguments> relations() {
    return Stream.of(
        sound(new StockFlow("MEDIATIONS", List.of("MEDIATED"), List.of(), "MEDIATION_TEAMS")),
        sound(new StockFlow("WORKS", List.of(), List.of(), "WORKS_DISCLOSED")),
        unsound(
            new StockFlow("WORKS", List.of("WORKS"), List.of("STAFF_TOTAL"), "STAFF_TOTAL"),
            "TERM_TWICE WORKS, TERM_TWICE STAFF_TOTAL"),
        // on two forms; on no level together
        unsound(
            new StockFlow("WORKS", List.of("MEDIATIONS"), List.of(), "WORKS_DISCLOSED"),
            "CHECK_ON_NO_FORM WORKS, MEDIATIONS, WORKS_DISCLOSED"),
        unsound(
            new StockFlow("X", List.of("WORKS"), List.of("Y"), "Z"),
            "MEASURE_UNKNOWN X, MEASURE_UNKNOWN Y, MEASURE_UNKNOWN Z"),
        sound(new PeriodSum("COMMITTEE_DIALOGUES", "MEDIATIONS")),
        sound(new PeriodSum("WORKS", "MEDIATION_TEAMS")),
        unsound(new PeriodSum("WORKS", "MEDIATIONS"), "CHECK_OF_MIXED_NATURE WORKS, MEDIATIONS"),
        unsound(
            new PeriodSum("MEDIATIONS", "COMMITTEE_DIALOGUES"),
            "PERIODS_DO_NOT_FIT MEDIATIONS, COMMITTEE_DIALOGUES"),
        unsound(
            new PeriodSum("COMMITTEE_DIALOGUES", "COMMITTEE_DIALOGUES"),
            "PERIODS_DO_NOT_FIT COMMITTEE_DIALOGUES, COMMITTEE_DIALOGUES"),
        sound(new ChildrenSum("COMMITTEE_DIALOGUES", "AUTHORITY_DIALOGUES", Set.of())),
        sound(new ChildrenSum("WORKS", "WORKS", Set.of(Level.COMMUNE))),
        unsound(
            new ChildrenSum("WORKS", "COMMITTEE_DIALOGUES", Set.of()),
            "CHECK_OF_MIXED_NATURE WORKS, COMMITTEE_DIALOGUES"),
        sound(TEAMS),
        unsound(
            new RegisterCount("MEDIATIONS", Register.HAMLETS), "CHECK_OF_MIXED_NATURE MEDIATIONS"),
        unsound(new RegisterCount("X", Register.HAMLETS), "MEASURE_UNKNOWN X"),
        // What happened in a period is counted in a register of matters.
        sound(new RegisterCount("MEDIATIONS", Register.OPINIONS)),
        sound(new RatioBounds("WORKS", "STAFF_TOTAL", FIVE, null)),
        sound(new RatioBounds("WORKS", "STAFF_TOTAL", null, FIVE)),
        sound(new RatioBounds("WORKS", "STAFF_TOTAL", FIVE, FIVE)),
        sound(new RatioBounds("WORKS", "STAFF_TOTAL", new Quotient(9, 2), FIVE)),
        unsound(
            new RatioBounds("WORKS", "STAFF_TOTAL", new Quotient(11, 2), FIVE),
            "BOUNDS_EMPTY null"),
        unsound(new RatioBounds("WORKS", "STAFF_TOTAL", null, null), "BOUNDS_EMPTY null"),
        unsound(new RatioBounds("WORKS", "WORKS", FIVE, null), "PART_OF_ITSELF WORKS"),
        unsound(
            new RatioBounds("WORKS", "COMMITTEE_DIALOGUES", FIVE, null),
            "CHECK_OF_MIXED_NATURE WORKS, COMMITTEE_DIALOGUES"),
        unsound(
            new RatioBounds("WORKS", "MEDIATION_TEAMS", FIVE, null),
            "CHECK_ON_NO_FORM WORKS, MEDIATION_TEAMS"));
  }

  private static Arguments sound(Relation relation) {
    return Arguments.of(relation, null);
  }

  private static Arguments unsound(Relation relation, String findings) {
    return Arguments.of(relation, findings);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("relations")
  void a_relation_makes_sense_or_all_that_is_wrong_is_said(
      Relation relation, @Nullable String expected) {
    String found =
        publish
            .examine(checks(check("A", OPEN, TEAMS), check("B", OPEN, relation)))
            .fold(
                sound -> "",
                findings ->
                    String.join(
                        ", ",
                        findings.stream()
                            .map(
                                each -> {
                                  assertEquals("/checks/1/relation", each.pointer());
                                  return each.code() + " " + each.value();
                                })
                            .toList()));
    assertEquals(expected == null ? "" : expected, found);
  }

  @Test
  void a_check_that_is_published_is_unchanged_and_other_content_is_refused() {
    Publication first = publication(publish, checks(check("A", OPEN, TEAMS)));
    assertEquals(1, first.created());
    PublishCatalogue again = new PublishCatalogue(first.result());
    assertEquals(1, publication(again, checks(check("A", OPEN, TEAMS))).unchanged());
    assertEquals(
        Judged.unsound(found(DEFINITION_CHANGED, "/checks/0", "A 2018-08-24")),
        again.examine(checks(check("A", OPEN, HAMLETS))));
    assertEquals(
        List.of(new Difference("measure", "MEDIATION_TEAMS", "WORKS")),
        again.compare(checks(check("A", OPEN, HAMLETS))).get(0).differences());
    assertEquals(
        Judged.unsound(found(CODE_TWICE, "/checks/1", "B 2018-08-24")),
        again.examine(checks(check("B", OPEN, TEAMS), check("B", OPEN, TEAMS))));
  }

  @Test
  void a_version_without_an_end_ends_when_its_successor_begins() {
    PublishCatalogue later =
        new PublishCatalogue(
            publication(publish, checks(check("A", OPEN, TEAMS), check("B", OPEN, TEAMS)))
                .result());
    Publication publication = publication(later, checks(check("A", AFTER, HAMLETS)));
    assertEquals(List.of(check("A", BEFORE, TEAMS)), publication.endedChecks());
    assertEquals(List.of(check("A", AFTER, HAMLETS)), publication.additions().checks());
    assertEquals(
        Set.of(check("A", BEFORE, TEAMS), check("A", AFTER, HAMLETS), check("B", OPEN, TEAMS)),
        Set.copyOf(publication.result().checks()));
    PublishCatalogue afterwards = new PublishCatalogue(publication.result());
    for (Validity validity : List.of(OPEN, BEFORE)) {
      Document document = checks(check("A", validity, TEAMS));
      assertEquals(1, publication(afterwards, document).unchanged());
      assertEquals(Outcome.UNCHANGED, afterwards.compare(document).get(0).outcome());
    }
    assertEquals(
        Judged.unsound(found(VALIDITY_OVERLAPS, "/checks/0/validFrom", "2020-01-01")),
        afterwards.examine(
            checks(check("A", new Validity(LocalDate.of(2020, 1, 1), CHANGE), TEAMS))));
  }

  @Test
  void every_relation_says_all_of_itself_as_an_entry() {
    assertEquals(
        "{added=B, basis=Điều 1, closing=D, kind=STOCK_FLOW, name=Tổ hòa giải, opening=A,"
            + " removed=C + E, severity=NOTICE}",
        members(new StockFlow("A", List.of("B"), List.of("C", "E"), "D")));
    assertEquals(
        "{basis=Điều 1, counted=B, declared=A, kind=CHILDREN_SUM, levels=[DISTRICT, COMMUNE],"
            + " name=Tổ hòa giải, severity=NOTICE}",
        members(new ChildrenSum("A", "B", Set.of(Level.COMMUNE, Level.DISTRICT))));
    assertEquals(
        "{atLeast=5, atMost=11/2, basis=Điều 1, denominator=B, kind=RATIO_BOUNDS,"
            + " name=Tổ hòa giải, numerator=A, severity=NOTICE}",
        members(new RatioBounds("A", "B", FIVE, new Quotient(11, 2))));
    assertEquals(
        "{basis=Điều 1, kind=PERIOD_SUM, name=Tổ hòa giải, part=B, severity=NOTICE, whole=A}",
        members(new PeriodSum("A", "B")));
  }

  @Test
  void a_bound_has_a_positive_denominator() {
    assertThrows(IllegalArgumentException.class, () -> new Quotient(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Quotient(-1, 1));
  }

  private static String members(Relation relation) {
    return CheckEntry.of(check("A", OPEN, relation)).members().toString();
  }

  private static Check check(String code, Validity validity, Relation relation) {
    return new Check(code, "Tổ hòa giải", Severity.NOTICE, "Điều 1", validity, relation);
  }

  private static Document checks(Check... checks) {
    return new Document(List.of(), List.of(), List.of(), List.of(checks));
  }

  private static Finding found(FindingCode code, String pointer, String value) {
    return Finding.blocking(code, pointer, value, null);
  }

  private static Publication publication(PublishCatalogue publish, Document document) {
    return publish
        .examine(document)
        .orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }
}
