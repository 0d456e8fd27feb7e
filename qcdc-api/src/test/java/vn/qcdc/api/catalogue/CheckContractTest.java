package vn.qcdc.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.api.contract.model.ChildrenSum;
import vn.qcdc.api.contract.model.StockFlow;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Quotient;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.Validity;

class CheckContractTest {

  static Stream<Relation> relations() {
    return Stream.of(
        new Relation.StockFlow("A", List.of("B", "C"), List.of("D"), "E"),
        new Relation.PeriodSum("A", "B"),
        new Relation.ChildrenSum("A", "B", Set.of(Level.COMMUNE, Level.HAMLET)),
        new Relation.RegisterCount("A", Register.AGENCIES),
        new Relation.RatioBounds("A", "B", new Quotient(1, 2), null),
        new Relation.RatioBounds("A", "B", null, new Quotient(3, 1)));
  }

  @ParameterizedTest
  @MethodSource("relations")
  void a_check_comes_back_as_it_went_out(Relation relation) {
    Check check =
        new Check(
            "C",
            "Phép kiểm",
            Severity.BLOCKING,
            "Điều 1",
            Validity.since(LocalDate.of(2024, 1, 1)),
            relation);
    assertEquals(check, CheckContract.MAP.domain(CheckContract.MAP.contract(check)));
  }

  @Test
  void lists_that_are_left_out_are_empty() {
    StockFlow step = new StockFlow().opening("A").closing("B");
    step.setAdded(null);
    step.setRemoved(null);
    assertEquals(
        new Relation.StockFlow("A", List.of(), List.of(), "B"), CheckContract.MAP.domain(step));
    ChildrenSum sum = new ChildrenSum().declared("A").counted("B");
    sum.setLevels(null);
    assertEquals(new Relation.ChildrenSum("A", "B", Set.of()), CheckContract.MAP.domain(sum));
    assertEquals(List.of(), CheckContract.MAP.checks(null));
  }
}
