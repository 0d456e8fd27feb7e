package vn.qcdc.domain.examination;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * A check of the catalogue as a rule: it binds the sheets whose period ends while it is valid.
 *
 * @param relation how it is examined
 */
record DeclaredRule(Check check, Rule relation) implements Rule {

  static List<Rule> of(Catalogue catalogue, RegistersOfSheets registers) {
    return catalogue.checks().stream()
        .<Rule>map(check -> new DeclaredRule(check, rule(check, registers)))
        .toList();
  }

  private static Rule rule(Check check, RegistersOfSheets registers) {
    return check
        .relation()
        .fold(
            new Relation.Cases<>() {
              @Override
              public Rule of(Relation.StockFlow relation) {
                return new StockFlowRule(check, relation);
              }

              @Override
              public Rule of(Relation.PeriodSum relation) {
                return new PeriodSumRule(check, relation);
              }

              @Override
              public Rule of(Relation.ChildrenSum relation) {
                return new ChildrenSumRule(check, relation);
              }

              @Override
              public Rule of(Relation.RegisterCount relation) {
                return new RegisterCountRule(check, relation, registers);
              }

              @Override
              public Rule of(Relation.RatioBounds relation) {
                return new RatioBoundsRule(check, relation);
              }
            });
  }

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    return binds(subject.blank()) ? relation.examine(subject, around) : Stream.of();
  }

  @Override
  public Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return binds(sheet) ? relation.looksAt(sheet, carriers) : Stream.of();
  }

  /** Whether it binds the other sheet is seen when that is examined. */
  @Override
  public Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return relation.bearsOn(sheet, carriers);
  }

  private boolean binds(BlankSheet sheet) {
    return check.validity().includes(sheet.period().lastDay());
  }
}
