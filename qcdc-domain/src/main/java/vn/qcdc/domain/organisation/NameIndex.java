package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of all units of a tree, prepared to be compared with what people write. */
final class NameIndex {

  private final Map<UnitId, Entry> entries = new HashMap<>();
  private final Map<String, List<Entry>> byPlainName = new HashMap<>();
  private final NavigableMap<Integer, List<Letters>> plainNamesByLength;

  /**
   * A unit with its name and type as they are compared.
   *
   * @param type {@code null} for a unit whose name says what it is
   */
  record Entry(UnitSnapshot unit, NameForms name, @Nullable TypeWord type) {}

  /** A unit that may be meant by a name, and how far. */
  record Hit(Entry entry, NameFit fit, int percent) {}

  NameIndex(List<UnitSnapshot> units) {
    Map<String, NameForms> names = new HashMap<>();
    Map<String, Optional<TypeWord>> types = new HashMap<>();
    for (UnitSnapshot unit : units) {
      NameForms name = names.computeIfAbsent(unit.name(), NameForms::of);
      Optional<TypeWord> type = types.computeIfAbsent(unit.type(), TypeWord::named);
      Entry entry = new Entry(unit, name, type.orElse(null));
      entries.put(unit.id(), entry);
      name.plain()
          .forEach(plain -> byPlainName.computeIfAbsent(plain, n -> new ArrayList<>()).add(entry));
    }
    plainNamesByLength =
        byPlainName.keySet().stream()
            .map(Letters::of)
            .collect(groupingBy(Letters::length, TreeMap::new, toList()));
  }

  /** Units that have this name but for marks and typing errors. */
  Stream<Hit> alike(NameForms name, TextSimilarity similarity) {
    Letters letters = Letters.of(name.written().plain());
    return Stream.concat(
        name.plain()
            .flatMap(plain -> byPlainName.getOrDefault(plain, List.of()).stream())
            .flatMap(entry -> right(entry, name).stream()),
        ofLengthLike(letters)
            .filter(letters::mayBe)
            .flatMap(plain -> mistyped(plain, letters.percent(plain, similarity))));
  }

  /** What stands above a unit, nearest first. */
  List<Entry> above(UnitSnapshot unit) {
    List<Entry> above = new ArrayList<>();
    UnitId parent = unit.parent();
    while (parent != null && entries.containsKey(parent)) {
      Entry entry = entries.get(parent);
      above.add(entry);
      parent = entry.unit().parent();
    }
    return above;
  }

  /** Whether and how far this very unit may be meant by a name. */
  static Optional<Hit> hit(Entry entry, NameForms name, TextSimilarity similarity) {
    Letters letters = Letters.of(name.written().plain());
    Letters own = Letters.of(entry.name().written().plain());
    return right(entry, name)
        .or(
            () ->
                Optional.of(own)
                    .filter(letters::mayBe)
                    .map(o -> new Hit(entry, NameFit.SIMILAR, letters.percent(o, similarity))));
  }

  private static Optional<Hit> right(Entry entry, NameForms name) {
    return entry.name().fit(name).map(fit -> new Hit(entry, fit, fit.percent()));
  }

  private Stream<Letters> ofLengthLike(Letters letters) {
    int least = letters.length() - Letters.MOST_ERRORS;
    int most = letters.length() + Letters.MOST_ERRORS;
    return plainNamesByLength.subMap(least, true, most, true).values().stream()
        .flatMap(List::stream);
  }

  private Stream<Hit> mistyped(Letters plain, int percent) {
    return byPlainName.getOrDefault(plain.text(), List.of()).stream()
        .map(entry -> new Hit(entry, NameFit.SIMILAR, percent));
  }
}
