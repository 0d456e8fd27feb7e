package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.REGISTER_COUNT_DIFFERS;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;

/** What a unit declares is what the register holds below it, nothing included. */
record RegisterCountRule(Check check, RegisterCount relation, RegisterCounts registers)
    implements Rule {

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    return subject.amount(relation.measure()).stream()
        .flatMap(declared -> examine(subject, declared, around));
  }

  private Stream<Discrepancy> examine(Subject subject, BigDecimal declared, Surroundings around) {
    SortedMap<String, Long> held =
        registers.below(
            relation.register(),
            subject.blank().unit(),
            around.carriers().tree(subject.blank().period()));
    BigDecimal sum = Surroundings.total(held.values().stream().map(BigDecimal::valueOf));
    if (sum.compareTo(declared) == 0) {
      return Stream.of();
    }
    return Stream.of(
        new Held(check, subject)
            .discrepancy(
                REGISTER_COUNT_DIFFERS,
                relation.measure(),
                Subject.plain(sum),
                parts(subject, held)));
  }

  private List<Part> parts(Subject subject, SortedMap<String, Long> held) {
    return held.entrySet().stream()
        .map(
            each ->
                new Part(
                    each.getKey(),
                    subject.blank().period().code(),
                    relation.register().name(),
                    each.getValue().toString()))
        .toList();
  }
}
