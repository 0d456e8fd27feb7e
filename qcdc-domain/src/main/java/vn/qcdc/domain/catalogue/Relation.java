package vn.qcdc.domain.catalogue;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;

/**
 * What should hold between figures (quan hệ giữa các số liệu). Blank is not zero: where a figure is
 * missing nothing is said. {@link #fold} makes every user answer for every alternative.
 */
public sealed interface Relation {

  /** Codes of all measures that take part. */
  Set<String> measures();

  <T> T fold(Cases<T> cases);

  /** An answer for each alternative. */
  interface Cases<T> {
    T of(StockFlow relation);

    T of(PeriodSum relation);

    T of(ChildrenSum relation);

    T of(RegisterCount relation);

    T of(RatioBounds relation);
  }

  /**
   * What was there and what came is what went and what remains (số dư đầu kỳ, số dư cuối kỳ), on
   * one sheet; and what remained at the end of a period is there at the beginning of the next.
   *
   * @param added codes; with {@code removed} empty too only the step from period to period is
   *     examined, as where the form's own equations state the balance
   */
  record StockFlow(String opening, List<String> added, List<String> removed, String closing)
      implements Relation {

    public StockFlow {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }

    /** Whether it says how the closing follows from the opening. */
    public boolean balances() {
      return !added.isEmpty() || !removed.isEmpty();
    }

    @Override
    public Set<String> measures() {
      Set<String> all = new LinkedHashSet<>(Set.of(opening));
      all.addAll(added);
      all.addAll(removed);
      all.add(closing);
      return all;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.of(this);
    }
  }

  /**
   * The figure of a longer period is the sum of those of the shorter periods within it, of the last
   * of them when it is a stock; two measures, because one measure stands on one form.
   */
  record PeriodSum(String whole, String part) implements Relation {

    @Override
    public Set<String> measures() {
      return new LinkedHashSet<>(List.of(whole, part));
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.of(this);
    }
  }

  /**
   * What a unit declares is the sum of what units below it count on sheets of the same period.
   *
   * @param levels of the units that count; all below when empty
   */
  record ChildrenSum(String declared, String counted, Set<Level> levels) implements Relation {

    public ChildrenSum {
      levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    }

    @Override
    public Set<String> measures() {
      return new LinkedHashSet<>(List.of(declared, counted));
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.of(this);
    }
  }

  /** What a unit declares is how many a register of the system holds of it, where it is kept. */
  record RegisterCount(String measure, Register register) implements Relation {

    @Override
    public Set<String> measures() {
      return Set.of(measure);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.of(this);
    }
  }

  /**
   * One figure over another of the same sheet is within bounds, e.g. members per board; nothing
   * over nothing is.
   *
   * @param atLeast included; {@code null} for no lower bound
   * @param atMost included; {@code null} for no upper bound
   */
  record RatioBounds(
      String numerator, String denominator, @Nullable Quotient atLeast, @Nullable Quotient atMost)
      implements Relation {

    @Override
    public Set<String> measures() {
      return new LinkedHashSet<>(List.of(numerator, denominator));
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.of(this);
    }
  }
}
