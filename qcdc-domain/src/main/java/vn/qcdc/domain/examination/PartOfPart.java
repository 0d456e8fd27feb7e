package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.RATE_ABOVE_WHOLE;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.finding.Severity;

/**
 * A rate of a part of a part is never above 100 %. That a direct part exceeds its whole is found on
 * the sheet itself; a rate of a plan has no part and whole, and may well be above.
 */
final class PartOfPart implements Rule {

  static final Severity SEVERITY = Severity.BLOCKING;

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    return rates(around.carriers().catalogue()).flatMap(rate -> examine(rate, subject).stream());
  }

  /** The rates of a catalogue that have a part of a part above the line. */
  static Stream<RatioOfSums> rates(Catalogue catalogue) {
    return catalogue.indicators().stream()
        .flatMap(
            indicator ->
                indicator
                    .<Optional<RatioOfSums>>fold(Optional::of, share -> Optional.empty())
                    .stream())
        .filter(rate -> isPartOfPart(rate, catalogue));
  }

  private static boolean isPartOfPart(RatioOfSums rate, Catalogue catalogue) {
    Set<String> seen = new HashSet<>();
    Optional<String> whole = whole(rate.numerator(), catalogue);
    if (whole.filter(rate.denominator()::equals).isPresent()) {
      return false;
    }
    while (whole.isPresent() && seen.add(whole.get())) {
      if (whole.get().equals(rate.denominator())) {
        return true;
      }
      whole = whole(whole.get(), catalogue);
    }
    return false;
  }

  private static Optional<String> whole(String measure, Catalogue catalogue) {
    return catalogue.measure(measure).map(Measure::partOf);
  }

  private static Optional<Discrepancy> examine(RatioOfSums rate, Subject subject) {
    Optional<BigDecimal> part = subject.amount(rate.numerator());
    return subject
        .amount(rate.denominator())
        .filter(whole -> part.filter(amount -> amount.compareTo(whole) > 0).isPresent())
        .map(
            whole ->
                new Discrepancy(
                    RATE_ABOVE_WHOLE.name(),
                    rate.code(),
                    SEVERITY,
                    rate.numerator(),
                    Subject.text(part.orElse(null)),
                    "≤ " + Subject.plain(whole),
                    List.of(subject.part(rate.denominator())),
                    null));
  }
}
