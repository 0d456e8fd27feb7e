package vn.qcdc.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.publication.Disclosure.ABOVE_THRESHOLD;
import static vn.qcdc.domain.publication.Disclosure.OPEN;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;

/** What every keeper of publications owes. */
public abstract class PublicationsContract extends RepositoryContract {

  private static final Instant AT = Instant.parse("2026-01-15T02:30:00.123456Z");
  private static final String BY = "Nguyễn Thị Thuỷ";
  private static final String BASIS = "Quyết định số 12/QĐ-UBND, Điều 2";

  private final String denunciations = fresh("DON-TO-CAO");
  private final String works = fresh("WORKS");
  private Publications publications;

  protected abstract Catalogues createCatalogues();

  protected abstract Publications createPublications();

  @BeforeEach
  void keepMeasures() {
    Catalogues catalogues = createCatalogues();
    publications = createPublications();
    kept(
        () ->
            catalogues.add(
                Catalogue.of(
                    Stream.of(denunciations, works)
                        .map(
                            code ->
                                new Measure(code, "Đơn", "đơn", ValueType.COUNT, Nature.FLOW, null))
                        .toList(),
                    List.of(),
                    List.of())));
  }

  @Test
  void nothing_is_published_before_somebody_says_so() {
    assertEquals(List.of(), current());
  }

  @Test
  void publications_come_back_in_the_order_of_codes() {
    Publication first = publication(works, OPEN, AT);
    Publication second = publication(denunciations, ABOVE_THRESHOLD, AT);
    kept(() -> publications.add(first));
    kept(() -> publications.add(second));
    assertEquals(List.of(second, first), current());
  }

  @Test
  void the_latest_decision_on_a_measure_holds() {
    kept(() -> publications.add(publication(denunciations, OPEN, AT)));
    Publication later = publication(denunciations, ABOVE_THRESHOLD, AT.plusSeconds(1));
    kept(() -> publications.add(later));
    assertEquals(List.of(later), current());
  }

  @Test
  void what_was_withdrawn_is_public_no_more_and_can_be_published_again() {
    kept(() -> publications.add(publication(denunciations, OPEN, AT)));
    kept(() -> publications.add(new Withdrawal(denunciations, BASIS, BY, AT.plusSeconds(1))));
    assertEquals(List.of(), current());
    Publication again = publication(denunciations, OPEN, AT.plusSeconds(2));
    kept(() -> publications.add(again));
    assertEquals(List.of(again), current());
  }

  /** Those of this test. */
  private List<Publication> current() {
    return inTransaction(publications::current).stream()
        .filter(each -> List.of(denunciations, works).contains(each.measure()))
        .toList();
  }

  private static Publication publication(String measure, Disclosure disclosure, Instant at) {
    return new Publication(measure, disclosure, BASIS, BY, at);
  }
}
