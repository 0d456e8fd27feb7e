package vn.qcdc.persistence.catalogue;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Quotient;

/** The two columns of a bound; both are null when there is none. */
@Embeddable
record QuotientColumns(Integer numerator, Integer denominator) {

  static @Nullable QuotientColumns of(@Nullable Quotient bound) {
    return bound == null ? null : new QuotientColumns(bound.numerator(), bound.denominator());
  }

  static @Nullable Quotient toDomain(@Nullable QuotientColumns columns) {
    return columns == null ? null : new Quotient(columns.numerator, columns.denominator);
  }
}
