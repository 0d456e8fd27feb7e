package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.Portion;

/** Cuts the figures of one measure. What is missing is missing in every portion. */
record FigureCutter(Measure measure) implements Cutter<Figure> {

  @Override
  public List<Piece<Figure>> cut(Figure said, List<Portion> portions) {
    if (said instanceof Figure.Missing) {
      return Cutter.alike(said, portions);
    }
    if (said instanceof Figure.Reported reported) {
      OptionalInt decimals = Cutter.decimals(measure, reported.value());
      if (decimals.isPresent()) {
        return Cutter.pieces(cut(reported.value(), portions, decimals.getAsInt()), portions);
      }
    }
    return Cutter.alike(said, Portion.uncut(portions));
  }

  @Override
  public Figure join(List<Figure> pieces) {
    return sum(pieces);
  }

  private static List<Figure> cut(BigDecimal amount, List<Portion> portions, int decimals) {
    return Portion.cut(amount, portions, decimals).stream()
        .<Figure>map(Figure.Reported::new)
        .toList();
  }

  /** As a {@link Total} says it. */
  static Figure sum(List<Figure> figures) {
    if (figures.isEmpty()) {
      return new Figure.NotApplicable("no unit owes it");
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean isReported = false;
    for (Figure figure : figures) {
      if (figure instanceof Figure.Reported reported) {
        sum = sum.add(reported.value());
        isReported = true;
      }
    }
    return isReported ? new Figure.Reported(sum) : unreported(figures);
  }

  private static Figure unreported(List<Figure> figures) {
    return Stream.of(Figure.Nil.class, Figure.NotApplicable.class)
        .flatMap(state -> figures.stream().filter(state::isInstance))
        .findFirst()
        .orElse(new Figure.Missing());
  }
}
