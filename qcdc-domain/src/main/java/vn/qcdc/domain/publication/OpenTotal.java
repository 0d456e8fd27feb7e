package vn.qcdc.domain.publication;

import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.domain.time.Period;

/** What everybody is told when they ask for the total of a published measure. */
public sealed interface OpenTotal {

  UnitSnapshot unit();

  Measure measure();

  Period year();

  /** The total as those who are entitled see it. */
  record Shown(Total total) implements OpenTotal {

    @Override
    public UnitSnapshot unit() {
      return total.unit();
    }

    @Override
    public Measure measure() {
      return total.measure();
    }

    @Override
    public Period year() {
      return total.period();
    }
  }

  /** Something small could be worked out from it, which does not mean that it is small. */
  record Suppressed(UnitSnapshot unit, Measure measure, Period year) implements OpenTotal {}
}
