package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.organisation.Portion;

/** Cuts what sheets say along the portions of their units, and puts pieces together again. */
interface Cutter<T> {

  /** All pieces together are what was said; what cannot be cut is one piece. */
  List<Piece<T>> cut(T said, List<Portion> portions);

  /**
   * @param pieces of one sheet, at least one
   */
  T join(List<T> pieces);

  /**
   * How many decimals the pieces of an amount have at most; empty when it cannot be cut. Amounts
   * are kept with six decimals, so their pieces are exact to a millionth.
   */
  static OptionalInt decimals(Measure measure, BigDecimal amount) {
    return switch (measure.valueType()) {
      case COUNT -> OptionalInt.of(0);
      case AMOUNT -> OptionalInt.of(Math.max(amount.scale(), 6));
      case YES_NO -> OptionalInt.empty();
    };
  }

  static <T> List<Piece<T>> pieces(List<T> values, List<Portion> portions) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Piece<>(values.get(i), portions.get(i)))
        .toList();
  }

  static <T> List<Piece<T>> alike(T value, List<Portion> portions) {
    return portions.stream().map(portion -> new Piece<>(value, portion)).toList();
  }
}
