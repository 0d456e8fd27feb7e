package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Three reforms of tỉnh Bình Thuận, one after another. */
class BinhThuanReformsTest {

  private static final SampleRegister REGISTER = SampleReform.reformed("binh-thuan");
  private static final LocalDate FIRST = LocalDate.of(2019, 12, 31);
  private static final LocalDate LAST = LocalDate.of(2025, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, 127, 10",
    "2020-01-01, 124, 10",
    "2024-11-30, 124, 10",
    "2024-12-01, 121, 10",
    "2025-06-30, 121, 10",
    "2025-07-01, 45, 0"
  })
  void communes_become_fewer(LocalDate day, long communes, long districts) {
    assertEquals(communes, count(Level.COMMUNE, day));
    assertEquals(districts, count(Level.DISTRICT, day));
  }

  private static long count(Level level, LocalDate day) {
    return REGISTER.tree(day).units().stream().filter(unit -> unit.level() == level).count();
  }

  @ParameterizedTest
  @CsvSource({
    // A code passes to another unit of the same reform.
    "23167, 2019-12-31, 23167 xã Đức Tân < 599",
    "23167, 2020-01-01, 23167 xã Măng Tố < 599",
    "23155, 2019-12-31, 23155 xã Măng Tố < 599",
    "23155, 2020-01-01,",
    // A unit goes on under the code of one that it takes in.
    "22939, 2024-11-30, 22939 phường Bình Hưng < 593",
    "22939, 2024-12-01,",
    "22951, 2024-11-30, 22951 phường Hưng Long < 593",
    "22951, 2024-12-01, 22951 phường Bình Hưng < 593",
    // A district that becomes one special zone.
    "602, 2025-06-30, 602 huyện Phú Quí < 60",
    "602, 2025-07-01,",
    "23272, 2025-06-30, 23272 xã Ngũ Phụng < 602",
    "23272, 2025-07-01, 23272 đặc khu Phú Quý < 68"
  })
  void a_code_means_another_unit_on_another_day(String code, LocalDate day, String expected) {
    assertEquals(expected == null ? "" : expected, REGISTER.at(code, day));
  }

  @ParameterizedTest
  @CsvSource({
    "22978, 1/1 22972|22978", // Phong Phú
    "23053, 1/1 23041|23053", // Hòa Thắng
  })
  void a_commune_of_which_nobody_knows_how_it_was_divided_stays_undivided(
      String code, String expected) {
    assertEquals(expected, SampleReform.portions(REGISTER, code, LAST.minusDays(1), LAST));
    assertEquals(expected, SampleReform.portions(REGISTER, code, FIRST, LAST));
  }

  @ParameterizedTest
  @CsvSource({
    "23155, 2019-12-31, 2020-01-01, 1/1 23167",
    "23167, 2020-01-01, 2019-12-31, 1/1 23155|23167",
    "22939, 2019-12-31, 2024-12-01, 1/1 22951",
    "22951, 2019-12-31, 2024-12-01, 1/1 22951",
    "22951, 2024-12-01, 2019-12-31, 1/1 22939|22951",
    "60, 2019-12-31, 2025-07-01, 1/1 68",
    "602, 2019-12-31, 2025-07-01, 1/1 23272",
    "23272, 2019-12-31, 2025-07-01, 1/1 23272",
    "23155, 2019-12-31, 2019-12-31, 1/1 23155"
  })
  void units_are_followed_through_all_reforms(
      String code, LocalDate from, LocalDate to, String expected) {
    assertEquals(expected, SampleReform.portions(REGISTER, code, from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "22933, 593 597", // Hàm Thắng
    "22960, 593 597", // Bình Thuận
    "22963, 593 598", // Tuyên Quang
    "23134, 598 601", // Tân Lập
    "23272, 602" // Phú Quý
  })
  void a_commune_may_come_from_several_districts(String code, String districts) {
    assertEquals(
        districts,
        REGISTER
            .organisations
            .current()
            .restate(LAST.minusDays(1), LAST, Hierarchy.TERRITORY)
            .origins(List.of(REGISTER.id(code, LAST)))
            .stream()
            .filter(unit -> unit.level() == Level.DISTRICT)
            .map(UnitSnapshot::code)
            .collect(joining(" ")));
  }
}
