package vn.qcdc.persistence.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import vn.qcdc.domain.catalogue.Comparison;
import vn.qcdc.domain.catalogue.Condition;

/** A row of {@code indicator_condition}. */
@Embeddable
record ConditionRow(
    @Enumerated(EnumType.STRING) Role role,
    @ManyToOne @JoinColumn(name = "measure_id") MeasureRow measure,
    @Enumerated(EnumType.STRING) Comparison comparison,
    BigDecimal bound) {

  /** What the condition decides. */
  enum Role {
    POPULATION,
    CRITERION
  }

  Condition toDomain() {
    return new Condition(measure.code(), comparison, bound);
  }
}
