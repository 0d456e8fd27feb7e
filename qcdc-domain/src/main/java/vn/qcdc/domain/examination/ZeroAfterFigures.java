package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.ZERO_AFTER_FIGURES;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * A typed zero where each of the three periods before had something. A declared nil is not meant:
 * somebody stands for it.
 */
final class ZeroAfterFigures implements Rule {

  static final int PERIODS = 3;

  @Override
  public Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return before(sheet, carriers).stream();
  }

  @Override
  public Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return carriers.history().after(sheet.key()).limit(PERIODS);
  }

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    List<SheetKey> before = before(subject.blank(), around.carriers());
    return before.size() < PERIODS
        ? Stream.of()
        : subject.blank().measures().stream()
            .filter(measure -> measure.valueType() != ValueType.YES_NO)
            .map(Measure::code)
            .filter(measure -> isTypedZero(subject.figure(measure)))
            .filter(
                measure ->
                    before.stream()
                        .allMatch(
                            key ->
                                around
                                    .amount(key, measure)
                                    .filter(amount -> amount.signum() > 0)
                                    .isPresent()))
            .map(measure -> found(measure, before, around));
  }

  static boolean isTypedZero(Figure figure) {
    return figure instanceof Figure.Reported reported && reported.value().signum() == 0;
  }

  private static List<SheetKey> before(BlankSheet sheet, Carriers carriers) {
    return carriers.history().before(sheet.key()).stream().limit(PERIODS).toList();
  }

  private static Discrepancy found(String measure, List<SheetKey> before, Surroundings around) {
    return new Discrepancy(
        ZERO_AFTER_FIGURES.name(),
        ZERO_AFTER_FIGURES.name(),
        Severity.NOTICE,
        measure,
        BigDecimal.ZERO.toPlainString(),
        null,
        before.stream().map(key -> around.part(key, measure)).toList(),
        null);
  }
}
