package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All aliases that have not been withdrawn; immutable. */
public final class ConfirmedAliases {

  private final List<Alias> all;
  private final Map<String, List<Alias>> byKey;

  public ConfirmedAliases(Collection<Alias> aliases) {
    all = aliases.stream().sorted(Comparator.comparing(Alias::id)).toList();
    byKey = all.stream().collect(groupingBy(Alias::key));
  }

  /** In the order in which they were confirmed. */
  public List<Alias> all() {
    return all;
  }

  public Optional<Alias> alias(int id) {
    return all.stream().filter(alias -> alias.id() == id).findFirst();
  }

  Optional<Alias> alias(String text, UnitId unit) {
    return of(text).stream().filter(alias -> alias.unit().equals(unit)).findFirst();
  }

  /**
   * The unit that a text means on the day of a tree: the only one, of those for which it was
   * confirmed, that stands there on that day.
   */
  public Optional<UnitSnapshot> unit(String text, UnitTree tree) {
    List<UnitSnapshot> standing =
        of(text).stream().flatMap(alias -> tree.unit(alias.unit()).stream()).toList();
    return standing.size() == 1 ? Optional.of(standing.get(0)) : Optional.empty();
  }

  private List<Alias> of(String text) {
    return byKey.getOrDefault(Alias.key(text), List.of());
  }
}
