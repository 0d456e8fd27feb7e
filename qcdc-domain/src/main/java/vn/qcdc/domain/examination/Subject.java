package vn.qcdc.domain.examination;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Amounts;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * A sheet that is examined.
 *
 * @param blank what its unit owes
 * @param kept what its unit said
 */
record Subject(BlankSheet blank, KeptSheet kept) {

  Figure figure(String measure) {
    return kept.sheet().figure(measure);
  }

  Optional<BigDecimal> amount(String measure) {
    return amount(figure(measure));
  }

  Part part(String measure) {
    return new Part(
        blank.unit().code(), blank.period().code(), measure, text(amount(measure).orElse(null)));
  }

  /** What can be added up; what is too large to be kept is found elsewhere. */
  static Optional<BigDecimal> amount(Figure figure) {
    return figure.amount().filter(Amounts::canBeKept);
  }

  static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : plain(amount);
  }

  static String plain(BigDecimal amount) {
    return Amounts.plain(amount).toPlainString();
  }
}
