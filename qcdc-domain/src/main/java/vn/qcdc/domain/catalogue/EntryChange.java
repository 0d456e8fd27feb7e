package vn.qcdc.domain.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.CatalogueEntry.Difference;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;

/**
 * What an entry of a document would do to the catalogue.
 *
 * @param differences from what is published under its code; empty unless it is refused
 */
public record EntryChange(Part part, String code, Outcome outcome, List<Difference> differences) {

  /** What becomes of an entry that is sent. */
  public enum Outcome {
    CREATED,
    UNCHANGED,
    /** Other content is published under its code. */
    REFUSED
  }

  public EntryChange {
    differences = List.copyOf(differences);
  }

  /** One change per entry that is sent, in that order. */
  public static List<EntryChange> between(
      Stream<CatalogueEntry> published, Stream<CatalogueEntry> sent) {
    record Key(Part part, String code) {

      static Key of(CatalogueEntry entry) {
        return new Key(entry.part(), entry.code());
      }
    }
    Map<Key, CatalogueEntry> known = published.collect(toMap(Key::of, identity()));
    return sent.map(
            entry -> {
              CatalogueEntry there = known.get(Key.of(entry));
              List<Difference> differences = there == null ? List.of() : there.differencesTo(entry);
              Outcome outcome =
                  there == null
                      ? Outcome.CREATED
                      : differences.isEmpty() ? Outcome.UNCHANGED : Outcome.REFUSED;
              return new EntryChange(entry.part(), entry.code(), outcome, differences);
            })
        .toList();
  }
}
