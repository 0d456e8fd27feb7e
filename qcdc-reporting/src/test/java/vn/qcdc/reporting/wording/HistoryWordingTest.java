package vn.qcdc.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.reorganisation.Decision;
import vn.qcdc.domain.reorganisation.SampleReorganisation;
import vn.qcdc.domain.reorganisation.SampleUnitHistory;

class HistoryWordingTest {

  private static final LocalDate DAY = SampleReorganisation.DAY;
  private static final LocalDate EVE = SampleReorganisation.EVE;

  private static final SampleUnitHistory EXAMPLE = SampleUnitHistory.ofProvince("hau-giang");

  private final HistoryWording vietnamese =
      new HistoryWording(new Wording(SampleCatalogue.catalogue(), Language.VIETNAMESE));
  private final HistoryWording english =
      new HistoryWording(new Wording(SampleCatalogue.catalogue(), Language.ENGLISH));

  @Test
  void a_merger_reads_as_the_decision_says_it() {
    assertEquals(
        "Từ ngày 01/7/2025, theo Nghị quyết số 1668/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường"
            + " vụ Quốc hội: phường III được nhập vào phường Vị Thanh (mã 31321), cùng với phường"
            + " I, phường VII.",
        vietnamese.sentence(EXAMPLE.event("31321", EVE, "NQ1668-2025"), DAY));
    assertEquals(
        "From 1 July 2025, by resolution no. 1668/NQ-UBTVQH15 of 16 June 2025 of Ủy ban Thường vụ"
            + " Quốc hội: phường III was merged into phường Vị Thanh (code 31321), together with"
            + " phường I, phường VII.",
        english.sentence(EXAMPLE.event("31321", EVE, "NQ1668-2025"), DAY));
  }

  @ParameterizedTest(name = "{2} for {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31321 | 2025-07-01 | NQ1668-2025 | phường Vị Thanh (mã 31321) được thành lập, trực thuộc thành phố Cần Thơ; phường Vị Thanh tiếp nhận toàn bộ phường I, phường III, phường VII
          31321 | 2025-07-01 | L72-2025-92 | phường Vị Thanh nằm trên địa bàn của thành phố Vị Thanh, đơn vị đã kết thúc hoạt động
          93    | 2025-06-30 | NQ202-2025-92 | tỉnh Hậu Giang được nhập vào thành phố Cần Thơ (mã 92)
          930-CQ01 | 2025-06-30 | L72-2025-92 | Văn phòng HĐND và UBND thành phố Vị Thanh kết thúc hoạt động
          """)
  void the_reform_of_the_example_is_told(
      String code, LocalDate day, String event, String expected) {
    assertEquals(expected, vietnamese.clauses(EXAMPLE.event(code, day, event)));
  }

  @Test
  void an_abolished_district_leaves_its_area_to_those_below() {
    String told = vietnamese.clauses(EXAMPLE.event("934", EVE, "L72-2025-92"));
    assertTrue(told.startsWith("huyện Phụng Hiệp kết thúc hoạt động, địa bàn thuộc xã "), told);
  }

  @Test
  void other_changes_are_told_one_after_the_other() {
    SampleUnitHistory history =
        SampleUnitHistory.after(
            SampleReorganisation.of("NQ12-2024")
                .act("RENAME", "31489", "", "", "", "", "", "", "", "Vĩnh Tuy")
                .act("RETYPE", "31489", "", "", "", "", "", "", "xã")
                .act("RECODE", "31489", "", "", "", "31490", "", "", "", "", "", "", "gso:31490")
                .act("MOVE", "31489", "", "", "", "", "", "", "", "", "934"));
    assertEquals(
        "thị trấn Vĩnh Viễn đổi tên thành xã Vĩnh Tuy; thị trấn Vĩnh Viễn chuyển loại hình từ thị"
            + " trấn thành xã; xã Vĩnh Tuy đổi mã từ 31489 thành 31490; xã Vĩnh Tuy được cấp mã gso"
            + " là 31490; xã Vĩnh Tuy chuyển từ huyện Long Mỹ về trực thuộc huyện Phụng Hiệp",
        vietnamese.clauses(history.event("31490", DAY, "NQ12-2024")));
    assertEquals(
        "thị trấn Vĩnh Viễn was renamed xã Vĩnh Tuy; thị trấn Vĩnh Viễn was changed from thị trấn"
            + " to xã; xã Vĩnh Tuy got the code 31490 instead of 31489; xã Vĩnh Tuy got the gso"
            + " code 31490; xã Vĩnh Tuy was moved from huyện Long Mỹ to huyện Phụng Hiệp",
        english.clauses(history.event("31490", DAY, "NQ12-2024")));
  }

  @Test
  void stated_shares_are_told_exactly_and_others_as_not_stated() {
    SampleUnitHistory stated =
        SampleUnitHistory.after(
            SampleReorganisation.of("NQ12-2024")
                .act("SPLIT", "31405", "31417", "60", "dân số")
                .act("SPLIT", "31405", "31492", "40", "dân số"));
    assertEquals(
        "xã Thạnh Hòa được chia cho xã Phụng Hiệp (mã 31417) (3/5 theo dân số), xã Lương Tâm (mã"
            + " 31492) (2/5 theo dân số)",
        vietnamese.clauses(stated.event("31405", EVE, "NQ12-2024")));
    assertEquals(
        "xã Phụng Hiệp tiếp nhận một phần xã Thạnh Hòa (3/5 theo dân số)",
        vietnamese.clauses(stated.event("31417", DAY, "NQ12-2024")));
    SampleUnitHistory unstated =
        SampleUnitHistory.after(
            SampleReorganisation.of("NQ12-2024")
                .act("SPLIT", "31405", "31405")
                .act("SPLIT", "31405", "31417"));
    assertEquals(
        "xã Thạnh Hòa tách một phần cho xã Phụng Hiệp (mã 31417), không xác định tỷ lệ từng phần,"
            + " phần còn lại vẫn là xã Thạnh Hòa",
        vietnamese.clauses(unstated.event("31405", DAY, "NQ12-2024")));
    assertEquals(
        "xã Phụng Hiệp took over a part of xã Thạnh Hòa (how much is not stated)",
        english.clauses(unstated.event("31417", DAY, "NQ12-2024")));
  }

  @Test
  void what_is_announced_or_annulled_says_so() {
    SampleReorganisation event =
        SampleReorganisation.of("NQ12-2024")
            .act("RENAME", "31405", "", "", "", "", "", "", "", "Long Thạnh");
    assertEquals(
        "Từ ngày 01/7/2025, theo Nghị quyết số 12/NQ-HĐND ngày 12/12/2024 của Hội đồng nhân dân"
            + " tỉnh Hậu Giang: xã Thạnh Hòa đổi tên thành xã Long Thạnh. (Chưa đến ngày thực"
            + " hiện.)",
        vietnamese.sentence(SampleUnitHistory.after(event).event("31405", DAY, "NQ12-2024"), EVE));
    SampleUnitHistory annulled =
        SampleUnitHistory.after(event).annulled("NQ12-2024", SampleReorganisation.of("BB-2025"));
    assertTrue(
        vietnamese
            .sentence(annulled.event("31405", DAY, "NQ12-2024"), EVE)
            .endsWith("xã Long Thạnh. (Đã bãi bỏ, coi như không có.)"));
    assertEquals(
        "bãi bỏ việc sắp xếp theo Nghị quyết số 12/NQ-HĐND ngày 12/12/2024 của Hội đồng nhân dân"
            + " tỉnh Hậu Giang",
        vietnamese.clauses(annulled.event("31405", DAY, "BB-2025")));
  }

  @ParameterizedTest(name = "{0} is {1}, {2}")
  @CsvSource({
    "2025-01-05, 05/01/2025, 5 January 2025",
    "2025-02-28, 28/02/2025, 28 February 2025",
    "2025-03-01, 01/3/2025,  1 March 2025", // a nought only where 1 may be taken for 11
    "2025-12-31, 31/12/2025, 31 December 2025"
  })
  void days_are_written_as_in_papers(LocalDate day, String vi, String en) {
    assertEquals(vi, vietnamese.day(day));
    assertEquals(en, english.day(day));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1668/NQ-UBTVQH15, Nghị quyết số, resolution no.",
    "11-NQ/TU,         Nghị quyết số, resolution no.",
    "15/QĐ-UBND,       Quyết định số, decision no.",
    "60/2024/NĐ-CP,    Nghị định số,  decree no.",
    "72/2025/QH15,     văn bản số,    instrument no." // a law or a resolution; the number says
    // nothing
  })
  void a_number_says_what_sort_of_instrument_it_is(String number, String vi, String en) {
    Decision decision = new Decision(number, "Quốc hội", DAY);
    assertTrue(vietnamese.decision(decision).startsWith(vi + " " + number));
    assertTrue(english.decision(decision).startsWith(en + " " + number));
  }
}
