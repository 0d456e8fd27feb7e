package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_IMPLAUSIBLE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * A figure far from what the same unit said before. Zeros are left to {@link ZeroAfterFigures} and
 * to whoever declares a nil.
 */
final class ImplausibleFigure implements Rule {

  /** Counts that differ by less are like each other. */
  static final BigDecimal SMALLEST_COUNT = BigDecimal.TEN;

  @Override
  public Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return carriers.history().before(sheet.key()).stream();
  }

  @Override
  public Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return carriers.history().after(sheet.key());
  }

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    List<SheetKey> before =
        around.carriers().history().before(subject.blank().key()).stream()
            .filter(around.sheets()::containsKey)
            .toList();
    return before.size() < Spread.FEWEST
        ? Stream.of()
        : subject.blank().measures().stream()
            .filter(measure -> measure.valueType() != ValueType.YES_NO)
            .flatMap(measure -> examine(measure, subject, before, around));
  }

  private static Stream<Discrepancy> examine(
      Measure measure, Subject subject, List<SheetKey> earlier, Surroundings around) {
    List<SheetKey> before =
        earlier.stream().filter(key -> around.amount(key, measure.code()).isPresent()).toList();
    if (before.size() < Spread.FEWEST) {
      return Stream.of();
    }
    Spread spread =
        Spread.of(
            before.stream().map(key -> around.amount(key, measure.code()).orElseThrow()).toList());
    BigDecimal least = measure.valueType() == ValueType.COUNT ? SMALLEST_COUNT : BigDecimal.ZERO;
    return subject.amount(measure.code()).stream()
        .filter(amount -> amount.signum() > 0)
        .filter(amount -> spread.distance(amount).compareTo(least) >= 0 && spread.isFar(amount))
        .map(
            amount ->
                new Discrepancy(
                    FIGURE_IMPLAUSIBLE.name(),
                    FIGURE_IMPLAUSIBLE.name(),
                    Severity.NOTICE,
                    measure.code(),
                    Subject.plain(amount),
                    spread.spelledOut(amount),
                    before.stream().map(key -> around.part(key, measure.code())).toList(),
                    null));
  }
}
