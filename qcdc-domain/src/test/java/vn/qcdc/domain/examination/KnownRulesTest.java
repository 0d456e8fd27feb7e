package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.examination.SampleExamination.ALWAYS;
import static vn.qcdc.domain.examination.SampleExamination.levels;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Quotient;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.examination.KnownRule.Origin;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;

class KnownRulesTest {

  private static final Catalogue NOTHING = Catalogue.of(List.of(), List.of(), List.of());

  @Test
  void the_rules_of_the_system_are_there_without_any_catalogue() {
    List<KnownRule> rules = KnownRules.of(NOTHING);
    assertEquals(11, rules.size());
    for (KnownRule rule : rules) {
      assertEquals(Origin.SYSTEM, rule.source().origin());
      assertEquals(rule.rule().name(), rule.check());
    }
    assertEquals(
        Set.of(FindingCode.FIGURE_IMPLAUSIBLE, FindingCode.ZERO_AFTER_FIGURES),
        Set.copyOf(
            rules.stream()
                .filter(rule -> rule.severity() == Severity.NOTICE)
                .map(KnownRule::rule)
                .toList()));
  }

  @Test
  void forms_and_checks_bring_theirs() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(measure("A", null), measure("B", "A"), measure("C", "B")),
            List.of(
                new RatioOfSums("DIRECT", "Tỷ lệ B trên A", "B", "A"),
                new RatioOfSums("NESTED", "Tỷ lệ C trên A", "C", "A")),
            List.of(form()),
            List.of(
                check("STOCK", new Relation.StockFlow("A", List.of("B"), List.of(), "C")),
                check("STEP", new Relation.StockFlow("A", List.of(), List.of(), "C")),
                check("YEAR", new Relation.PeriodSum("A", "B")),
                check("BELOW", new Relation.ChildrenSum("A", "B", Set.of())),
                check("COUNT", new Relation.RegisterCount("A", Register.AGENCIES)),
                check("RATIO", new Relation.RatioBounds("A", "B", null, new Quotient(3, 1)))));
    List<String> told =
        KnownRules.of(catalogue).stream()
            .skip(11)
            .map(
                rule ->
                    rule.source().origin()
                        + " "
                        + rule.rule()
                        + " "
                        + rule.check()
                        + " "
                        + rule.scope()
                        + " "
                        + rule.source().name())
            .toList();
    assertEquals(
        List.of(
            "SYSTEM RATE_ABOVE_WHOLE NESTED SHEET Tỷ lệ C trên A",
            "FORM EQUATION_BROKEN 1/1 SHEET A = B + C",
            "FORM EQUATION_BROKEN 1/2 SHEET A = C",
            "FORM EQUATION_BROKEN 2 SHEET A = B",
            "CATALOGUE CHILDREN_SUM_BROKEN BELOW UNITS Phép kiểm",
            "CATALOGUE REGISTER_COUNT_DIFFERS COUNT REGISTER Phép kiểm",
            "CATALOGUE RATIO_WITHOUT_BASE RATIO SHEET Phép kiểm",
            "CATALOGUE RATIO_TOO_HIGH RATIO SHEET Phép kiểm",
            "CATALOGUE CARRY_OVER_BROKEN STEP PERIODS Phép kiểm",
            "CATALOGUE STOCK_FLOW_BROKEN STOCK SHEET Phép kiểm",
            "CATALOGUE CARRY_OVER_BROKEN STOCK PERIODS Phép kiểm",
            "CATALOGUE PERIOD_SUM_BROKEN YEAR PERIODS Phép kiểm"),
        told);
  }

  private static Form form() {
    return new Form(
        "F",
        "Biểu",
        UnitKind.TERRITORY,
        levels(Level.COMMUNE),
        PeriodType.YEAR,
        ALWAYS,
        null,
        List.of(new FormCell("A", Set.of()), new FormCell("B", Set.of())),
        List.of(
            new Equation(
                "1", "A", List.of(List.of("B", "C"), List.of("C")), Severity.BLOCKING, "1=2+3=3"),
            new Equation("2", "A", List.of(List.of("B")), Severity.NOTICE, null)));
  }

  private static Check check(String code, Relation relation) {
    return new Check(code, "Phép kiểm", Severity.NOTICE, "Điều 1", ALWAYS, relation);
  }

  private static Measure measure(String code, @Nullable String partOf) {
    return new Measure(code, "Số liệu", "vụ", ValueType.COUNT, Nature.FLOW, partOf);
  }
}
