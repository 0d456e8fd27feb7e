package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.CARRY_OVER_BROKEN;
import static vn.qcdc.domain.finding.FindingCode.STOCK_FLOW_BROKEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Relation.StockFlow;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * The balance of a sheet, and the step from the sheet before. Nothing is found where a figure is
 * missing, in the first period, or where the period before does not end on the day before.
 */
record StockFlowRule(Check check, StockFlow relation) implements Rule {

  @Override
  public Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return sheet.owes(relation.opening()) ? closings(sheet, carriers).stream() : Stream.of();
  }

  @Override
  public Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return sheet.owes(relation.closing())
        ? new CarryOver(carriers).openings(sheet.key(), relation.opening())
        : Stream.of();
  }

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    return Stream.concat(balance(subject).stream(), carryOver(subject, around).stream());
  }

  private Optional<Discrepancy> balance(Subject subject) {
    if (!relation.balances()
        || !relation.measures().stream().allMatch(each -> subject.amount(each).isPresent())) {
      return Optional.empty();
    }
    BigDecimal remains =
        subject
            .amount(relation.opening())
            .orElseThrow()
            .add(sum(subject, relation.added()))
            .subtract(sum(subject, relation.removed()));
    if (remains.compareTo(subject.amount(relation.closing()).orElseThrow()) == 0) {
      return Optional.empty();
    }
    List<Part> parts =
        relation.measures().stream()
            .filter(measure -> !measure.equals(relation.closing()))
            .map(subject::part)
            .toList();
    return Optional.of(
        new Held(check, subject)
            .discrepancy(STOCK_FLOW_BROKEN, relation.closing(), Subject.plain(remains), parts));
  }

  private Optional<Discrepancy> carryOver(Subject subject, Surroundings around) {
    Optional<BigDecimal> opening = subject.amount(relation.opening());
    List<SheetKey> closings = closings(subject.blank(), around.carriers());
    if (opening.isEmpty() || closings.isEmpty()) {
      return Optional.empty();
    }
    return around
        .sum(closings, relation.closing())
        .filter(carried -> carried.compareTo(opening.get()) != 0)
        .map(
            carried ->
                new Held(check, subject)
                    .discrepancy(
                        CARRY_OVER_BROKEN,
                        relation.opening(),
                        Subject.plain(carried),
                        closings.stream()
                            .map(key -> around.part(key, relation.closing()))
                            .toList()));
  }

  private List<SheetKey> closings(BlankSheet sheet, Carriers carriers) {
    return new CarryOver(carriers).closings(sheet.key(), relation.closing());
  }

  private static BigDecimal sum(Subject subject, List<String> measures) {
    return Surroundings.total(
        measures.stream().map(measure -> subject.amount(measure).orElseThrow()));
  }
}
