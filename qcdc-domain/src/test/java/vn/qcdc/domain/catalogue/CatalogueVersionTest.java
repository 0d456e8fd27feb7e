package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;

class CatalogueVersionTest {

  @Test
  void the_order_of_publication_is_no_difference() {
    List<Form> reversed = new ArrayList<>(SampleCatalogue.forms());
    Collections.reverse(reversed);
    Catalogue other =
        Catalogue.of(SampleCatalogue.measures(), SampleCatalogue.indicators(), reversed);
    assertEquals(version(SampleCatalogue.catalogue()), version(other));
    assertTrue(version(other).digest().matches("[0-9a-f]{64}"));
  }

  @Test
  void every_word_makes_another_version() {
    CatalogueEntry entry = CatalogueEntry.named(Part.MEASURE, "WORKS").with("name", "Công trình");
    CatalogueVersion version = CatalogueVersion.of(Stream.of(entry));
    assertNotEquals(version, CatalogueVersion.of(Stream.of(entry.with("nature", Nature.FLOW))));
    assertNotEquals(version, CatalogueVersion.of(Stream.of(entry.with("name", "Công trìnk"))));
    assertNotEquals(version, CatalogueVersion.of(Stream.of()));
    assertNotEquals(
        version,
        CatalogueVersion.of(
            Stream.of(CatalogueEntry.named(Part.FORM, "WORKS").with("name", "Công trình"))));
    // What is said must not flow over into what follows.
    assertNotEquals(
        CatalogueVersion.of(Stream.of(CatalogueEntry.named(Part.FORM, "F").with("a", "bc"))),
        CatalogueVersion.of(Stream.of(CatalogueEntry.named(Part.FORM, "F").with("ab", "c"))));
    assertEquals(version, CatalogueVersion.of(Stream.of(entry.with("partOf", null))));
  }

  private static CatalogueVersion version(Catalogue catalogue) {
    return CatalogueVersion.of(CatalogueEntries.of(catalogue));
  }
}
