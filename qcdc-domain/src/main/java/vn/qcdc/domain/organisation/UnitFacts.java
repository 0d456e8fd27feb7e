package vn.qcdc.domain.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.qcdc.domain.time.Validity;

/** What is dated about a unit, each list in the order of time. */
public record UnitFacts(List<UnitName> names, List<UnitCode> codes, List<Placement> placements) {

  public static final UnitFacts NONE = new UnitFacts(List.of(), List.of(), List.of());

  public UnitFacts {
    names = inTime(names, UnitName::validity);
    codes = inTime(codes, UnitCode::validity);
    placements = inTime(placements, Placement::validity);
  }

  public UnitFacts plus(UnitFacts other) {
    return new UnitFacts(
        joined(names, other.names),
        joined(codes, other.codes),
        joined(placements, other.placements));
  }

  public UnitFacts without(UnitFacts other) {
    return new UnitFacts(
        minus(names, other.names), minus(codes, other.codes), minus(placements, other.placements));
  }

  public boolean includes(UnitFacts other) {
    return names.containsAll(other.names)
        && codes.containsAll(other.codes)
        && placements.containsAll(other.placements);
  }

  public boolean isEmpty() {
    return names.isEmpty() && codes.isEmpty() && placements.isEmpty();
  }

  Stream<Validity> validities() {
    return Stream.of(
            names.stream().map(UnitName::validity),
            codes.stream().map(UnitCode::validity),
            placements.stream().map(Placement::validity))
        .flatMap(validities -> validities);
  }

  private static <T> List<T> inTime(Collection<T> facts, Function<T, Validity> validity) {
    return facts.stream()
        .sorted(Comparator.comparing(fact -> validity.apply(fact).from()))
        .toList();
  }

  private static <T> List<T> joined(Collection<T> some, Collection<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static <T> List<T> minus(Collection<T> some, Collection<T> others) {
    return some.stream().filter(each -> !others.contains(each)).toList();
  }
}
