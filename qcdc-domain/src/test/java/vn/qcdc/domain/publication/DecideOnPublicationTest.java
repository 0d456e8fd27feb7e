package vn.qcdc.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.publication.Disclosure.ABOVE_THRESHOLD;
import static vn.qcdc.domain.publication.Disclosure.OPEN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

class DecideOnPublicationTest {

  private static final Instant FIRST = Instant.parse("2026-01-15T02:30:00Z");

  private final Publications publications = new InMemoryPublications();
  private final DecideOnPublication decide =
      new DecideOnPublication(publications, new InMemoryCatalogues(SampleCatalogue.catalogue()));

  @Test
  void the_same_again_changes_nothing() {
    Publication first = publication("WORKS", OPEN, FIRST);
    decide.publish(first).orElseThrow(found -> new IllegalStateException(found.toString()));
    assertEquals(
        first,
        decide
            .publish(publication("WORKS", OPEN, FIRST.plusSeconds(1)))
            .orElseThrow(found -> new IllegalStateException(found.toString())));
    assertEquals(List.of(first), publications.current());
  }

  @Test
  void another_disclosure_takes_the_place_of_the_one_before() {
    Publication later = publication("WORKS", ABOVE_THRESHOLD, FIRST.plusSeconds(1));
    decide
        .publish(publication("WORKS", OPEN, FIRST))
        .orElseThrow(found -> new IllegalStateException(found.toString()));
    assertEquals(
        later,
        decide.publish(later).orElseThrow(found -> new IllegalStateException(found.toString())));
    assertEquals(List.of(later), publications.current());
  }

  @Test
  void what_is_withdrawn_is_public_no_more() {
    Publication first = publication("WORKS", OPEN, FIRST);
    decide.publish(first).orElseThrow(found -> new IllegalStateException(found.toString()));
    assertEquals(
        first,
        decide
            .withdraw(withdrawal("WORKS"))
            .orElseThrow(found -> new IllegalStateException(found.toString())));
    assertEquals(List.of(), publications.current());
  }

  @Test
  void measures_that_are_unknown_or_not_published_are_refused() {
    assertEquals(
        List.of(FindingCode.MEASURE_UNKNOWN),
        decide.publish(publication("NOWHERE", OPEN, FIRST)).fold(kept -> List.of(), this::codes));
    assertEquals(
        List.of(FindingCode.MEASURE_UNKNOWN),
        decide.withdraw(withdrawal("WORKS")).fold(kept -> List.of(), this::codes));
  }

  private List<FindingCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static Publication publication(String measure, Disclosure disclosure, Instant at) {
    return new Publication(measure, disclosure, "Quyết định số 12", "Lê Văn An", at);
  }

  private static Withdrawal withdrawal(String measure) {
    return new Withdrawal(measure, "Quyết định số 13", "Lê Văn An", FIRST);
  }
}
