package vn.qcdc.domain.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rate over measures (chỉ số); {@link #fold} makes every user answer for every alternative. */
public sealed interface Indicator {

  String code();

  String name();

  /** Codes of all measures that take part. */
  Set<String> measures();

  <T> T fold(Function<RatioOfSums, T> ofSums, Function<ShareOfUnits, T> ofUnits);

  /** Total of one measure over the total of another: works disclosed over works. */
  record RatioOfSums(String code, String name, String numerator, String denominator)
      implements Indicator {

    @Override
    public Set<String> measures() {
      return new TreeSet<>(List.of(numerator, denominator));
    }

    @Override
    public <T> T fold(Function<RatioOfSums, T> ofSums, Function<ShareOfUnits, T> ofUnits) {
      return ofSums.apply(this);
    }
  }

  /**
   * Units that fulfil all criteria over units of the population, counted once per unit and sheet.
   *
   * @param population conditions of belonging; none means every unit whose form has the criteria
   */
  record ShareOfUnits(
      String code, String name, List<Condition> population, List<Condition> criteria)
      implements Indicator {

    public ShareOfUnits {
      population = List.copyOf(population);
      criteria = List.copyOf(criteria);
    }

    @Override
    public Set<String> measures() {
      Set<String> codes = new TreeSet<>();
      Stream.concat(population.stream(), criteria.stream())
          .map(Condition::measure)
          .forEach(codes::add);
      return codes;
    }

    @Override
    public <T> T fold(Function<RatioOfSums, T> ofSums, Function<ShareOfUnits, T> ofUnits) {
      return ofUnits.apply(this);
    }
  }
}
