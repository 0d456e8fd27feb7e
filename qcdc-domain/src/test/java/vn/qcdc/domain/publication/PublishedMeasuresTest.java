package vn.qcdc.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.publication.Disclosure.ABOVE_THRESHOLD;
import static vn.qcdc.domain.publication.Disclosure.OPEN;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

class PublishedMeasuresTest {

  /** ALL = OLD + NEW = A + B + C; JOINT is a part of a part of A; ALONE stands for itself. */
  private static final Catalogue CATALOGUE =
      Catalogue.of(
          List.of(
              measure("ALL", null),
              measure("OLD", null),
              measure("NEW", null),
              measure("A", null),
              measure("B", null),
              measure("C", null),
              measure("PART", "A"),
              measure("JOINT", "PART"),
              measure("ALONE", null)),
          List.of(),
          List.of(
              new Form(
                  "DON",
                  "Đơn",
                  UnitKind.TERRITORY,
                  EnumSet.of(Level.COMMUNE),
                  PeriodType.YEAR,
                  Validity.since(SampleCatalogue.IN_FORCE),
                  null,
                  Stream.of("ALL", "OLD", "NEW", "A", "B", "C")
                      .map(code -> new FormCell(code, Set.of()))
                      .toList(),
                  List.of(
                      new Equation(
                          "TONG",
                          "ALL",
                          List.of(List.of("OLD", "NEW"), List.of("A", "B", "C")),
                          Severity.BLOCKING,
                          null)))));

  @ParameterizedTest(name = "of {0}: {1}")
  @CsvSource({
    "ALONE, ALONE",
    "ALL, ALL",
    "A JOINT, A  A-JOINT  JOINT", // by way of PART
    "JOINT NEW, JOINT  NEW", // linked, and nothing can be taken from nothing
    "ALL NEW, ALL  ALL-NEW  NEW", // OLD is not published and can be worked out
    "ALL OLD NEW, ALL  NEW  OLD",
    "ALL A B, A  ALL  ALL-A+B  B",
    "OLD NEW A, A  NEW  NEW+OLD-A  OLD", // both together are the total
    "OLD NEW A B C, A  B  C  NEW  OLD"
  })
  void what_can_be_worked_out_must_not_be_small(String published, String expected) {
    List<String> codes = List.of(published.split(" "));
    LinkedMeasures linked = published(ABOVE_THRESHOLD, codes).linkedWith(codes.get(0));
    assertEquals(Set.copyOf(codes), linked.measures());
    assertEquals(
        new TreeSet<>(Arrays.asList(expected.split("  "))),
        new TreeSet<>(linked.deductions().stream().map(PublishedMeasuresTest::text).toList()));
  }

  @Test
  void measures_that_say_nothing_about_each_other_are_decided_apart() {
    PublishedMeasures published = published(OPEN, List.of("ALONE", "A"));
    assertEquals(Set.of("A"), published.linkedWith("A").measures());
    assertEquals(Set.of("ALONE"), published.linkedWith("ALONE").measures());
  }

  @Test
  void one_guarded_measure_guards_all_that_are_linked_with_it() {
    PublishedMeasures published =
        new PublishedMeasures(
            CATALOGUE,
            List.of(
                publication("NEW", ABOVE_THRESHOLD),
                publication("JOINT", OPEN),
                publication("ALONE", OPEN)));
    assertTrue(published.linkedWith("JOINT").guarded());
    assertFalse(published.linkedWith("ALONE").guarded());
  }

  @Test
  void a_measure_that_nobody_published_is_unknown() {
    PublishedMeasures published = published(OPEN, List.of("A"));
    assertEquals(CATALOGUE.measure("A"), published.measure("A"));
    assertEquals(Optional.empty(), published.measure("B"));
    assertEquals(Optional.empty(), published.measure("NOWHERE"));
  }

  private static String text(Deduction deduction) {
    String added = String.join("+", new TreeSet<>(deduction.added()));
    return deduction.subtracted().isEmpty()
        ? added
        : added + "-" + String.join("+", new TreeSet<>(deduction.subtracted()));
  }

  private static PublishedMeasures published(Disclosure disclosure, List<String> codes) {
    return new PublishedMeasures(
        CATALOGUE, codes.stream().map(code -> publication(code, disclosure)).toList());
  }

  private static Publication publication(String measure, Disclosure disclosure) {
    return new Publication(measure, disclosure, "Quyết định", "Lê Văn An", Instant.EPOCH);
  }

  private static Measure measure(String code, @Nullable String partOf) {
    return new Measure(code, code, "đơn", ValueType.COUNT, Nature.FLOW, partOf);
  }
}
