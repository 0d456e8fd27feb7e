package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.examination.SampleExamination.key;
import static vn.qcdc.domain.examination.SampleExamination.levels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.PeriodType;

class ExamineSheetsTest {

  @Test
  void a_sheet_that_adds_up_is_there_and_one_that_does_not_stand_is_not() {
    ExamineSheets examineSheets =
        SampleExamination.ofProvince()
            .form("QUY", PeriodType.QUARTER, levels(Level.COMMUNE), "CASES")
            .says(4, "QUY", "2024-Q1", "CASES=5")
            .says(5, "QUY", "2024-Q1", "CASES=blank")
            .examineSheets();
    Map<?, List<Discrepancy>> found =
        examineSheets.examine(
            List.of(key(4, "QUY", "2024-Q1"), key(5, "QUY", "2024-Q1"), key(6, "QUY", "2024-Q1")));
    assertEquals(Set.of(key(4, "QUY", "2024-Q1"), key(5, "QUY", "2024-Q1")), found.keySet());
    assertEquals(List.of(), found.get(key(4, "QUY", "2024-Q1")));
    assertEquals(1, found.get(key(5, "QUY", "2024-Q1")).size());
    assertEquals(Map.of(), examineSheets.examine(List.of()));
  }

  @Test
  void a_sheet_that_its_unit_does_not_owe_any_more_has_nothing_to_be_held_against() {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("QUY", PeriodType.QUARTER, levels(Level.COMMUNE), "CASES", "OTHER")
            .says(1, "QUY", "2024-Q1", "CASES=0", "OTHER=0");
    assertEquals(List.of(), examination.examine(1, "QUY", "2024-Q1"));
    assertEquals(
        Set.of(key(1, "QUY", "2024-Q1")),
        examination.examineSheets().touchedBy(List.of(key(1, "QUY", "2024-Q1"))));
  }

  @Test
  void the_same_sheet_is_judged_alike_alone_and_among_others() {
    SampleExamination examination =
        SampleExamination.ofProvince()
            .form("QUY", PeriodType.QUARTER, levels(Level.COMMUNE), "CASES")
            .with(new Measure("CASES", "Vụ việc", "vụ", ValueType.COUNT, Nature.FLOW, null));
    for (int year = 2020; year <= 2024; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        String period = year + "-Q" + quarter;
        examination
            .says(4, "QUY", period, "CASES=" + (year == 2024 ? 900 : 90 + quarter))
            .says(5, "QUY", period, "CASES=" + (quarter == 4 ? 0 : 7));
      }
    }
    ExamineSheets examineSheets = examination.examineSheets();
    examination
        .examine()
        .forEach((key, found) -> assertEquals(found, examineSheets.examine(List.of(key)).get(key)));
    assertEquals(
        9, examination.examine().values().stream().filter(each -> !each.isEmpty()).count());
  }
}
