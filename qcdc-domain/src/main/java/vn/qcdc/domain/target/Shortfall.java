package vn.qcdc.domain.target;

import java.util.List;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * A unit whose own sheet lies below the threshold (đơn vị chưa đạt).
 *
 * @param unmet the criteria that it does not fulfil; empty where a sum is compared
 */
public record Shortfall(UnitSnapshot unit, Period period, Ratio ratio, List<Condition> unmet) {

  public Shortfall {
    unmet = List.copyOf(unmet);
  }
}
