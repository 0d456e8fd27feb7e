package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.RATIO_TOO_HIGH;
import static vn.qcdc.domain.finding.FindingCode.RATIO_TOO_LOW;
import static vn.qcdc.domain.finding.FindingCode.RATIO_WITHOUT_BASE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Quotient;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.finding.FindingCode;

/** One figure over another is within bounds. Something over nothing is found, whatever they are. */
record RatioBoundsRule(Check check, RatioBounds relation) implements Rule {

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    return subject.amount(relation.numerator()).stream()
        .flatMap(
            part ->
                subject.amount(relation.denominator()).stream()
                    .flatMap(whole -> examine(subject, part, whole)));
  }

  private Stream<Discrepancy> examine(Subject subject, BigDecimal part, BigDecimal whole) {
    Quotient least = relation.atLeast();
    Quotient most = relation.atMost();
    if (whole.signum() <= 0) {
      return part.signum() > 0
          ? Stream.of(found(RATIO_WITHOUT_BASE, subject, relation.denominator() + " > 0"))
          : Stream.of();
    }
    if (least != null && least.compare(part, whole) < 0) {
      return Stream.of(found(RATIO_TOO_LOW, subject, "≥ " + times(least)));
    }
    return most != null && most.compare(part, whole) > 0
        ? Stream.of(found(RATIO_TOO_HIGH, subject, "≤ " + times(most)))
        : Stream.of();
  }

  /** {@code 5 × BOARDS}. */
  private String times(Quotient bound) {
    return bound.text() + " × " + relation.denominator();
  }

  private Discrepancy found(FindingCode rule, Subject subject, String expected) {
    return new Held(check, subject)
        .discrepancy(
            rule, relation.numerator(), expected, List.of(subject.part(relation.denominator())));
  }
}
