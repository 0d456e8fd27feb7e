package vn.qcdc.domain.proofreading;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;

class SaidFiguresTest {

  private static final List<Measure> MEASURES =
      List.of(
          measure("STAFF", "Cán bộ, công chức, viên chức", null),
          measure("STUDIED", "Cán bộ, công chức, viên chức được học tập, quán triệt", "STAFF"),
          measure("WORKS", "Công trình xây dựng, lũy kế từ ngày 24/8/2018", null),
          measure(
              "DISCLOSED", "Công trình xây dựng được công khai, lũy kế từ ngày 24/8/2018", "WORKS"),
          measure("HAMLETS", "Ấp, khu vực", null),
          measure("TWICE", "Tổ hòa giải", null),
          measure("TWICE_TOO", "Tổ hoà giải", null),
          measure("DIALOGUES", "Cuộc", null));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Toàn tỉnh có 1.536 công trình xây dựng.; WORKS 1536",
        "có 1.535/1.536 công trình xây dựng được công khai, đạt 99,93%; DISCLOSED 1535 WORKS 1536",
        "1.842 Cán bộ, công chức, viên chức đạt yêu cầu; STAFF 1842",
        "525 ẤP, KHU VỰC (100%); HAMLETS 525",
        "525 ấp, khu vực, trong đó 500 ấp văn hóa; HAMLETS 525",
        "98,5% công trình xây dựng; -",
        "1.536 công trình xây dựng cơ bản; -", // narrower than the measure
        "1.842 cán bộ, công chức, viên chức, người lao động; -", // wider
        "1.842 cán bộ, công chức; -",
        "12/20 công trình xây dựng; -", // nobody knows what the part is
        "40 tổ hòa giải; -", // two measures of one name
        "940 cuộc; -", // one word says nothing
        "2,5 triệu công trình xây dựng; -",
        "năm 2023 công trình xây dựng; -"
      })
  void only_a_whole_name_without_anything_behind_it_is_a_figure(String text, String expected) {
    String said =
        new SaidFigures(MEASURES)
            .in(Manuscript.ofText(text)).stream()
                .map(each -> each.measure().code() + " " + each.amount().toPlainString())
                .collect(joining(" "));
    assertEquals(expected == null ? "" : expected, said);
  }

  private static Measure measure(String code, String name, String partOf) {
    return new Measure(code, name, "việc", ValueType.COUNT, Nature.STOCK, partOf);
  }
}
