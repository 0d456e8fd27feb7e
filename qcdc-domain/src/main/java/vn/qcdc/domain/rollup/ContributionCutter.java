package vn.qcdc.domain.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.rollup.Contribution.Counted;

/**
 * Cuts what sheets add to a ratio of sums, numerator and denominator each for itself. A unit that
 * is counted stays whole.
 *
 * @param ratio the measures of numerator and denominator; empty where units are counted
 */
record ContributionCutter(List<Measure> ratio) implements Cutter<Contribution> {

  @Override
  public List<Piece<Contribution>> cut(Contribution said, List<Portion> portions) {
    if (said instanceof Contribution.Missing) {
      return Cutter.alike(said, portions);
    }
    if (said instanceof Counted counted && !ratio.isEmpty()) {
      Ratio rate = counted.rate();
      OptionalInt numerator = Cutter.decimals(ratio.get(0), rate.numerator());
      OptionalInt denominator = Cutter.decimals(ratio.get(1), rate.denominator());
      if (numerator.isPresent() && denominator.isPresent()) {
        return Cutter.pieces(
            ratios(
                Portion.cut(rate.numerator(), portions, numerator.getAsInt()),
                Portion.cut(rate.denominator(), portions, denominator.getAsInt())),
            portions);
      }
    }
    return Cutter.alike(said, Portion.uncut(portions));
  }

  @Override
  public Contribution join(List<Contribution> pieces) {
    if (!(pieces.get(0) instanceof Counted first)) {
      return pieces.get(0);
    }
    Ratio rate =
        pieces.stream().map(each -> ((Counted) each).rate()).reduce(Ratio.NONE, Ratio::plus);
    return new Counted(rate, first.unmet());
  }

  private static List<Contribution> ratios(
      List<BigDecimal> numerators, List<BigDecimal> denominators) {
    return IntStream.range(0, numerators.size())
        .mapToObj(i -> new Ratio(numerators.get(i), denominators.get(i)))
        .<Contribution>map(rate -> new Counted(rate, List.of()))
        .toList();
  }
}
