package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.REGISTER_COUNT_DIFFERS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.submission.BlankSheet;

/** What a unit declares is what the register holds, nothing included, where it is kept. */
record RegisterCountRule(Check check, RegisterCount relation, RegistersOfSheets registers)
    implements Rule {

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    return subject.amount(relation.measure()).stream()
        .flatMap(
            declared ->
                registers.count(relation.register(), subject.blank()).stream()
                    .flatMap(held -> examine(subject, declared, held)));
  }

  private Stream<Discrepancy> examine(
      Subject subject, BigDecimal declared, SortedMap<String, Long> held) {
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
                parts(subject.blank(), held)));
  }

  /**
   * Where the units are that are counted; of matters what the other registers hold, in one of which
   * the difference is.
   */
  private List<Part> parts(BlankSheet sheet, SortedMap<String, Long> held) {
    Map<Register, SortedMap<String, Long>> shown =
        relation.register().isOfUnits()
            ? Map.of(relation.register(), held)
            : new TreeMap<>(registers.all(sheet));
    return shown.entrySet().stream()
        .filter(each -> each.getKey().isOfUnits() == relation.register().isOfUnits())
        .flatMap(
            each ->
                each.getValue().entrySet().stream()
                    .map(
                        count ->
                            new Part(
                                count.getKey(),
                                sheet.period().code(),
                                each.getKey().name(),
                                count.getValue().toString())))
        .toList();
  }
}
