package vn.qcdc.domain.rollup;

import java.util.List;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.figure.Ratio;

/** What one sheet of one unit adds to a rate. */
public sealed interface Contribution {

  /**
   * @param unmet the criteria that the unit does not fulfil; empty for a ratio of sums
   */
  record Counted(Ratio rate, List<Condition> unmet) implements Contribution {

    public Counted {
      unmet = List.copyOf(unmet);
    }
  }

  /** The unit is outside of what the rate is about. */
  record NotApplicable() implements Contribution {}

  /** The unit owes a figure, so nobody knows. */
  record Missing() implements Contribution {}
}
