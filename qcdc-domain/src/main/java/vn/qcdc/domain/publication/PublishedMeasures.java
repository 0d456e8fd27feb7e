package vn.qcdc.domain.publication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Measure;

/** The measures that are published, and which of them must be decided together. */
final class PublishedMeasures {

  private final Catalogue catalogue;
  private final Map<String, Disclosure> published;
  private final List<Equation> equations;
  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Map<String, LinkedMeasures> remembered = new HashMap<>();

  PublishedMeasures(Catalogue catalogue, Collection<Publication> publications) {
    this.catalogue = catalogue;
    this.published =
        publications.stream().collect(toMap(Publication::measure, Publication::disclosure));
    this.equations = catalogue.forms().stream().flatMap(form -> form.equations().stream()).toList();
    equations.forEach(equation -> connect(equation.total(), equation.measures()));
    for (Measure measure : catalogue.measures()) {
      @Nullable String whole = measure.partOf();
      if (whole != null) {
        connect(whole, Set.of(measure.code()));
      }
    }
  }

  private void connect(String one, Set<String> others) {
    for (String other : others) {
      neighbours.computeIfAbsent(one, code -> new HashSet<>()).add(other);
      neighbours.computeIfAbsent(other, code -> new HashSet<>()).add(one);
    }
  }

  /** Empty when the measure is not published, or unknown. */
  Optional<Measure> measure(String code) {
    return Optional.of(code).filter(published::containsKey).flatMap(catalogue::measure);
  }

  /** A published measure and those that are linked with it. */
  LinkedMeasures linkedWith(String measure) {
    return remembered.computeIfAbsent(measure, this::link);
  }

  private LinkedMeasures link(String measure) {
    Set<String> linked =
        reachable(measure).stream().filter(published::containsKey).collect(toSet());
    boolean guarded =
        linked.stream().anyMatch(code -> published.get(code) == Disclosure.ABOVE_THRESHOLD);
    return new LinkedMeasures(linked, guarded, deductions(linked));
  }

  private Set<String> reachable(String start) {
    Set<String> reached = new HashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      neighbours.getOrDefault(open.remove(), Set.of()).stream()
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  private Set<Deduction> deductions(Set<String> linked) {
    Set<Deduction> deductions = new HashSet<>();
    for (String measure : linked) {
      deductions.add(Deduction.itself(measure));
      wholes(measure)
          .filter(linked::contains)
          .forEach(whole -> deductions.add(new Deduction(Set.of(whole), Set.of(measure))));
    }
    equations.forEach(equation -> rests(equation, linked).forEach(deductions::add));
    return deductions;
  }

  private Stream<String> wholes(String measure) {
    Set<String> wholes = new LinkedHashSet<>();
    Optional<String> whole = whole(measure);
    while (whole.filter(wholes::add).isPresent()) {
      whole = whole.flatMap(this::whole);
    }
    return wholes.stream();
  }

  private Optional<String> whole(String measure) {
    return catalogue.measure(measure).flatMap(found -> Optional.ofNullable(found.partOf()));
  }

  /**
   * What is left of a total that is known, for each breakdown that is published in part. One that
   * is published wholly leaves nothing but the faults of sheets.
   */
  private static Stream<Deduction> rests(Equation equation, Set<String> linked) {
    List<Set<String>> known =
        Stream.concat(
                Stream.of(Set.of(equation.total())),
                equation.breakdowns().stream().map(Set::copyOf))
            .filter(linked::containsAll)
            .toList();
    return equation.breakdowns().stream()
        .filter(terms -> !linked.containsAll(terms))
        .map(terms -> terms.stream().filter(linked::contains).collect(toSet()))
        .filter(terms -> !terms.isEmpty())
        .flatMap(terms -> known.stream().map(whole -> new Deduction(whole, terms)));
  }
}
