package vn.qcdc.persistence.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A row of {@code consistency_check_term}. */
@Embeddable
record CheckTermRow(
    @Enumerated(EnumType.STRING) Role role,
    @ManyToOne @JoinColumn(name = "measure_id") MeasureRow measure) {

  /** What the measure is in the relation. */
  enum Role {
    OPENING,
    ADDED,
    REMOVED,
    CLOSING,
    /** The longer period, what a unit declares, or what is held against a register. */
    WHOLE,
    /** The shorter period, or what units below count. */
    PART,
    NUMERATOR,
    DENOMINATOR
  }
}
