package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.CHILDREN_SUM_BROKEN;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * What a unit declares is the sum over the units below it. While some of them are missing it can
 * only be too little: less than what is counted already.
 */
record ChildrenSumRule(Check check, ChildrenSum relation) implements Rule {

  @Override
  public Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return children(sheet, carriers).stream();
  }

  @Override
  public Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return sheet.owes(relation.counted())
        ? carriers.tree(sheet.period()).ancestors(sheet.unit().id()).stream()
            .flatMap(above -> carriers.of(relation.declared(), above, sheet.period()).stream())
        : Stream.of();
  }

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    List<SheetKey> children = children(subject.blank(), around.carriers());
    boolean isComplete = children.stream().noneMatch(key -> isMissing(key, around));
    List<BigDecimal> counted =
        children.stream().flatMap(key -> around.amount(key, relation.counted()).stream()).toList();
    BigDecimal sum = Surroundings.total(counted.stream());
    return subject.amount(relation.declared()).stream()
        .filter(declared -> !counted.isEmpty())
        .filter(declared -> isComplete ? declared.compareTo(sum) != 0 : declared.compareTo(sum) < 0)
        .map(
            declared ->
                new Held(check, subject)
                    .discrepancy(
                        CHILDREN_SUM_BROKEN,
                        relation.declared(),
                        (isComplete ? "" : "≥ ") + Subject.plain(sum),
                        parts(subject, children, around)));
  }

  /** Those first that were changed after the unit had declared; then as the units stand. */
  private List<Part> parts(Subject subject, List<SheetKey> children, Surroundings around) {
    return children.stream()
        .sorted(
            Comparator.comparing(
                key -> !around.wasReceivedAfter(key, subject.kept().revision().receivedAt())))
        .map(key -> around.part(key, relation.counted()))
        .toList();
  }

  private boolean isMissing(SheetKey child, Surroundings around) {
    return around.figure(child, relation.counted()) instanceof Figure.Missing;
  }

  private List<SheetKey> children(BlankSheet sheet, Carriers carriers) {
    return sheet.owes(relation.declared())
        ? carriers.tree(sheet.period()).subtree(sheet.unit().id()).stream()
            .skip(1)
            .filter(
                child -> relation.levels().isEmpty() || relation.levels().contains(child.level()))
            .flatMap(child -> carriers.of(relation.counted(), child, sheet.period()).stream())
            .toList()
        : List.of();
  }
}
