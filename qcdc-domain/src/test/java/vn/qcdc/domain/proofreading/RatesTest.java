package vn.qcdc.domain.proofreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Có 39/51 xã đạt chuẩn nông thôn mới, đạt 76,47%. | OK |",
        "Có 39/51 xã đạt chuẩn nông thôn mới, đạt 76,74%. | MISMATCH | 76,47%",
        "Đã giải quyết 2.606/2.610 đơn, đạt tỷ lệ 99,84%. | TRUNCATED | 99,85%",
        "Đạt tỷ lệ 100% (15/15 xã). | OK |",
        "Đạt tỷ lệ 100% (14/15 xã). | MISMATCH | 93%",
        "Tuyên truyền cho 85.650/86.925 hội viên (98,35%). | MISMATCH | 98,53%",
        "Dạy nghề được 675/450 học viên, đạt 146,74% chỉ tiêu. | MISMATCH | 150,00%",
        "Thu ngân sách 935.743/767.562 triệu đồng, đạt 121,91% dự toán. | OK |",
        "Thu ngân sách 935.743/767.562 triệu đồng, vượt 21,91% dự toán. | OK |",
        "Giải quyết được 45/47 đơn, đạt gần 96%. | OK |",
      })
  void a_percentage_is_held_against_its_fraction(String text, Verdict verdict, String expected) {
    List<Judgement> read = Proofreader.read(Manuscript.ofText(text));
    assertEquals(1, read.size());
    assertEquals(verdict, read.get(0).verdict());
    assertEquals(expected, read.get(0).expected());
  }
}
