package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.CatalogueEntry.Difference;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;
import vn.qcdc.domain.catalogue.EntryChange.Outcome;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.PublishCatalogue.Document;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** What a document would do, entry by entry and member by member. */
class EntryChangeTest {

  private static final Form KEPT =
      form(
          Validity.since(SampleCatalogue.IN_FORCE),
          List.of(
              new FormCell("WORKS", Set.of(), "1. Công trình", true),
              new FormCell("WORKS_DISCLOSED", Set.of(), null, false)),
          List.of(
              new Equation(
                  "1", "WORKS", List.of(List.of("WORKS_DISCLOSED")), Severity.NOTICE, null)));

  private final PublishCatalogue publish =
      new PublishCatalogue(
          Catalogue.of(SampleCatalogue.measures(), SampleCatalogue.indicators(), List.of(KEPT)));

  @Test
  void what_is_there_is_unchanged_and_what_is_not_is_created() {
    List<EntryChange> changes =
        publish.compare(
            new Document(
                List.of(SampleCatalogue.measure("WORKS"), measure("HAMLETS", Nature.STOCK)),
                SampleCatalogue.indicators(),
                List.of(KEPT)));
    assertEquals(
        List.of(
            new EntryChange(Part.MEASURE, "WORKS", Outcome.UNCHANGED, List.of()),
            new EntryChange(Part.MEASURE, "HAMLETS", Outcome.CREATED, List.of())),
        changes.subList(0, 2));
    assertEquals(
        new EntryChange(Part.FORM, "F 2018-08-24", Outcome.UNCHANGED, List.of()),
        changes.get(changes.size() - 1));
    assertTrue(
        changes.subList(2, changes.size()).stream()
            .allMatch(change -> change.outcome() == Outcome.UNCHANGED));
  }

  @Test
  void a_refused_entry_says_which_members_differ() {
    List<EntryChange> changes =
        publish.compare(
            new Document(
                List.of(measure("WORKS", Nature.FLOW)),
                List.of(
                    new RatioOfSums(
                        "AGENCIES_WITH_TEAM_SHARE",
                        "Tỷ lệ cơ quan từ 10 người trở lên có Tổ thực hiện Quy chế dân chủ",
                        "WORKS_DISCLOSED",
                        "WORKS")),
                List.of(
                    form(
                        Validity.since(SampleCatalogue.IN_FORCE),
                        List.of(
                            new FormCell("WORKS", EnumSet.of(Level.COMMUNE), null, false),
                            new FormCell("WORKS_DISCLOSED", Set.of(), null, false)),
                        List.of(
                            new Equation(
                                "1",
                                "WORKS",
                                List.of(List.of("WORKS_DISCLOSED", "WORKERS"), List.of("WORKERS")),
                                Severity.NOTICE,
                                "1=2+3=3"))))));
    assertEquals(List.of(new Difference("nature", "STOCK", "FLOW")), changes.get(0).differences());
    assertEquals(
        List.of(
            new Difference("criteria", "DEMOCRACY_TEAM AT_LEAST 1", null),
            new Difference("denominator", null, "WORKS"),
            new Difference("numerator", null, "WORKS_DISCLOSED"),
            new Difference("population", "AGENCY_STAFF AT_LEAST 10", null)),
        changes.get(1).differences());
    assertEquals(
        List.of(
            new Difference("cells/WORKS/levels", null, "[COMMUNE]"),
            new Difference("cells/WORKS/required", null, "false"),
            new Difference("cells/WORKS/section", "1. Công trình", null),
            new Difference(
                "equations/1",
                "WORKS = WORKS_DISCLOSED",
                "WORKS = WORKS_DISCLOSED + WORKERS = WORKERS"),
            new Difference("equations/1/basis", null, "1=2+3=3")),
        changes.get(2).differences());
    assertTrue(changes.stream().allMatch(change -> change.outcome() == Outcome.REFUSED));
  }

  @Test
  void an_end_that_follows_from_a_later_version_is_no_difference() {
    Form later = form(Validity.since(LocalDate.of(2021, 1, 1)), KEPT.cells(), KEPT.equations());
    assertEquals(
        List.of(Outcome.UNCHANGED, Outcome.CREATED),
        publish.compare(new Document(List.of(), List.of(), List.of(KEPT, later))).stream()
            .map(EntryChange::outcome)
            .toList());
  }

  @Test
  void a_bound_of_a_billion_digits_is_not_spelled_out() {
    Condition huge = new Condition("WORKS", Comparison.AT_LEAST, new BigDecimal("1E+1000000000"));
    CatalogueEntry entry =
        CatalogueEntries.of(new Indicator.ShareOfUnits("SHARE", "Tỷ lệ", List.of(), List.of(huge)));
    assertEquals("WORKS AT_LEAST 1E+1000000000", entry.members().get("criteria"));
  }

  private static Measure measure(String code, Nature nature) {
    return new Measure(code, "Công trình xây dựng", "công trình", ValueType.COUNT, nature, null);
  }

  private static Form form(Validity validity, List<FormCell> cells, List<Equation> equations) {
    return new Form(
        "F",
        "Biểu mẫu",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        validity,
        30,
        cells,
        equations);
  }
}
