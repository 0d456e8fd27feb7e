package vn.qcdc.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.target.Evaluation;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.wording.Wording;

class TargetTableTest {

  private final TargetTable table =
      new TargetTable(new Wording(SampleCatalogue.catalogue(), Language.VIETNAMESE));

  @Test
  void a_line_holds_the_rate_for_programs_and_for_people() {
    Map<String, Table.Cell> line = line(SampleEvaluation.disclosed(1535, 1536, 1536));
    assertEquals(new Table.Cell("3071", "3.071"), line.get("numerator"));
    assertEquals(new Table.Cell("3072", "3.072"), line.get("denominator"));
    assertEquals(new Table.Cell("99.97", "99,97%"), line.get("percent"));
    assertEquals(new Table.Cell("NOT_MET", "Chưa đạt"), line.get("verdict"));
  }

  @Test
  void who_falls_short_and_who_is_missing_are_named() {
    Map<String, Table.Cell> late = line(SampleEvaluation.withoutLuongTam(20, 21));
    assertEquals("xã Lương Tâm", late.get("missing").shown());
    assertEquals("INCOMPLETE", late.get("verdict").value());
    assertEquals(1, late.get("shortfalls").value().split(" ").length);
    assertEquals("", line(SampleEvaluation.disclosed(21, 21, 21)).get("missing").value());
  }

  private Map<String, Table.Cell> line(Evaluation evaluation) {
    Table made = table.of(List.of(evaluation));
    Map<String, Table.Cell> line = new TreeMap<>();
    for (int i = 0; i < made.columns().size(); i++) {
      line.put(made.columns().get(i).code(), made.rows().get(0).get(i));
    }
    return line;
  }
}
