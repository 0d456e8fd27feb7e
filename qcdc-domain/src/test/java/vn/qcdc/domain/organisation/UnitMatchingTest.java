package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitMatchingTest {

  private static final UnitTree PROVINCE = SampleProvince.tree();

  private final UnitMatching matching = new UnitMatching(new SampleSimilarity());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "xã Hiệp Hưng,        31429 100",
    "XÃ HIỆP HƯNG,        31429 100",
    "Hiệp Hưng,           31429 94",
    "xa Hiep Hung,        31429 92",
    "xã Hiep Hung,        31429 94",
    "xã Hiệp Hung,        31429 94", // the marks that are there are right
    "xã Hiệp Hùng,        31429 88",
    "xã Hiệp Hưg,         31429 74",
    "xã Hiệp Hnưg,        31429 65",
    "phường Hiệp Hưng,    31429 88",
    "huyện Hiệp Hưng,     31429 75",
    "tỉnh Hậu Giang,      93 100",
    "T. Hậu Giang,        93 100",
    "hau giang,           93 88"
  })
  void marks_and_typing_errors_cost(String text, String best) {
    assertEquals(best, proposed(text, 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "X. Hiệp Hưng,          31429",
    "X Hiệp Hưng,           31429",
    "x.Hiệp Hưng,           31429",
    "P. Lái Hiếu,           31341",
    "P.Lái Hiếu,            31341",
    "TT Nàng Mau,           31441",
    "TT. Nàng Mau,          31441",
    "TT.Nàng Mau,           31441",
    "T.T. Nàng Mau,         31441",
    "thị trấn Nàng Mau,     31441",
    "TP Vị Thanh,           930",
    "Tp. Vị Thanh,          930",
    "T.P. Vị Thanh,         930",
    "thành phố Vị Thanh,    930",
    "TX Long Mỹ,            937",
    "TX. Long Mỹ,           937",
    "tx.Long Mỹ,            937",
    "thị xã Long Mỹ,        937",
    "Long Mỹ (thị xã),      937",
    "Long Mỹ (TX),          937",
    "'Long Mỹ, huyện',      936",
    "H. Long Mỹ,            936",
    "H.Long Mỹ,             936",
    "huyện Long Mỹ,         936",
    "'huyện Long Mỹ, tỉnh Hậu Giang', 936",
    "huyện Long Mỹ tỉnh Hậu Giang,    936",
    "TX. Long Mỹ - tỉnh Hậu Giang,    937"
  })
  void types_are_understood_as_people_write_them(String text, String code) {
    assertEquals(code + " 100", proposed(text, 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "phường III,   31321",
    "phường 3,     31321",
    "phường 03,    31321",
    "P.3,          31321",
    "P3,           31321",
    "P.III,        31321",
    "Phường iii,   31321",
    "P. VII,       31330",
    "P7,           31330",
    "phường 1,     31318",
    "'P.4, TP. Vị Thanh', 31324"
  })
  void wards_are_numbered_in_roman_and_in_arabic(String text, String code) {
    assertEquals(code + " 100", proposed(text, 1));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"phường 2, 31321", "phường II, 31321", "phường VI, 31330", "phường 33, 31321"})
  void another_number_is_another_ward(String text, String code) {
    assertTrue(
        matching.propose(text, PROVINCE).stream().noneMatch(c -> c.unit().code().equals(code)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Long Mỹ                    | 936 94, 937 94",
        "long my                    | 936 88, 937 88",
        "huyện Long Mỹ              | 936 100, 937 88",
        "thị xã Long Mỹ             | 937 100, 936 88",
        "Vĩnh Tường                 | 31459 94, 31475 94",
        "xã Vĩnh Tường              | 31459 100, 31475 88",
        "phường Vĩnh Tường          | 31475 100, 31459 88",
        "P. Vĩnh Tường, TX. Long Mỹ | 31475 100, 31459 58",
        "Vĩnh Tường, huyện Vị Thủy  | 31459 94, 31475 64",
        "Vĩnh Viễn                  | 31489 94, 31490 62",
        "xã Vĩnh Viễn               | 31489 88, 31490 68",
        "Châu Thành                 | 933 94, 932 64",
        "huyện Châu Thành A         | 932 100, 933 70"
      })
  void homonyms_come_together(String text, String bestTwo) {
    assertEquals(bestTwo, proposed(text, 2));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "xã Phú Hữu, huyện Châu Thành               | 31378 100 SAME",
        "xã Phú Hữu (huyện Châu Thành)              | 31378 100 SAME",
        "xã Phú Hữu huyện Châu Thành                | 31378 100 SAME",
        "xã Phú Hữu thuộc huyện Châu Thành          | 31378 100 SAME",
        "xã Phú Hữu – H. Châu Thành                 | 31378 100 SAME",
        "xã Phú Hữu, H. Châu Thành, T. Hậu Giang    | 31378 100 SAME",
        "xã Phú Hữu, tỉnh Hậu Giang                 | 31378 100 SAME",
        "xã Phú Hữu                                 | 31378 100 NOT_SAID",
        "xã Phú Hữu, Châu Thành                     | 31378 98 SIMILAR",
        "xã Phú Hữu, huyen Chau Thanh               | 31378 97 SIMILAR",
        "Phú Hữu, Châu Thành                        | 31378 92 SIMILAR",
        "xã Phú Hữu, huyện Long Mỹ                  | 31378 70 OTHER",
        "xã Phú Hữu, huyện Châu Thành, tỉnh Đồng Nai | 31378 70 OTHER",
        "tỉnh Hậu Giang, tỉnh Hậu Giang             | 93 70 OTHER"
      })
  void what_is_said_to_stand_above_counts(String text, String expected) {
    Candidate best = matching.propose(text, PROVINCE).get(0);
    assertEquals(expected, best.unit().code() + " " + best.percent() + " " + best.parent());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "xã Thạnh Hòa,   31405 100",
    "xã Thạnh Hoà,   31405 100",
    "xã Thạnh Hóa,   31405 88",
    "xã Vị Thủy,     31447 100",
    "xã Vị Thuỷ,     31447 100",
    "xã Vị Thúy,     31447 88",
    "huyện Vị Thuỷ,  935 100",
    "xã Hoả Lựu,     31336 100",
    "Huyện Long Mĩ,  936 97",
    "xã Đông Phú,    31375 100",
    "XÃ ĐÔNG PHÚ,    31375 100",
    "xã đông phú,    31375 100",
    "xã Dông Phú,    31375 88",
    "xã Dong Phu,    31375 94",
    "xã Xà Phiên,    31495 100",
    "Xà Phiên,       31495 94",
    "xa phien,       31495 88"
  })
  void spelling_is_forgiven_and_wrong_marks_are_not(String text, String best) {
    assertEquals(best, proposed(text, 1));
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "Thuận Quý, xã Thuận Quí, 97",
    "Thuận Quí, xã Thuận Quý, 97",
    "Thuận Quí, xã thuan quy, 94",
    "Phú Quý,   đặc khu Phú Quý, 100",
    "Phú Quý,   ĐK Phú Quý,   100",
    "Phú Quý,   huyện Phú Quý, 75",
    "Vị Thủy,   xã Vị Thui,   72", // a typing error
    "Đức Thắng, xã ĐỨC THẮNG, 100"
  })
  void i_and_y_are_two_spellings_of_one_name(String name, String text, int percent) {
    String type = name.equals("Phú Quý") ? "đặc khu" : "xã";
    Unit unit =
        SampleUnit.of(new UnitId(99))
            .named(Level.COMMUNE, type, name)
            .coded("99")
            .below(SampleOrganisation.PHUNG_HIEP)
            .unit();
    UnitTree tree =
        SampleOrganisation.organisationAnd(unit).asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY);
    assertEquals(
        percent,
        matching.propose(text, tree).stream()
            .filter(candidate -> candidate.unit().id().equals(unit.id()))
            .mapToInt(Candidate::percent)
            .sum());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "UBND xã Bình Thành,                     31402-CQ01 100",
    "ubnd xa binh thanh,                     31402-CQ01 94",
    "Trạm Y tế xã Xà Phiên,                  31495-CQ02 100",
    "'Trạm Y tế, xã Xà Phiên',               31495-CQ02 100",
    "Thị ủy Long Mỹ,                         937-DU00 100",
    "Thị uỷ Long Mỹ,                         937-DU00 100",
    "Phòng Tài chính – Kế hoạch huyện Vị Thủy, 935-CQ03 100"
  })
  void attached_units_are_known_by_their_whole_name(String text, String best) {
    assertEquals(best, proposed(text, 1));
  }

  @Test
  void homonyms_without_a_parent_are_all_proposed_in_the_order_of_their_codes() {
    List<Candidate> all = matching.propose("ấp mẫu 2", PROVINCE);
    List<String> codes =
        all.stream().filter(c -> c.percent() == 100).map(c -> c.unit().code()).toList();
    assertTrue(codes.size() > 50, codes::toString);
    assertEquals(codes.stream().sorted().toList(), codes);
    assertEquals("31348-02 100", proposed("ấp mẫu 2, xã Trường Long Tây", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", ",", "()", "xã", "TT.", "- ,", "Hà Nội", "a", "31429", "👍", "((((((", "x"
      })
  void what_names_nothing_proposes_nothing(String text) {
    assertEquals(List.of(), matching.propose(text, PROVINCE));
  }

  @Test
  void every_unit_is_found_by_its_own_name_however_it_is_encoded() {
    for (UnitSnapshot unit : PROVINCE.units()) {
      for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
        String text = Normalizer.normalize(unit.fullName(), form);
        assertEquals(100, percent(text, unit), text);
        assertEquals(100, percent(text.toUpperCase(Locale.ROOT), unit), text);
        assertEquals(100, percent(text.toLowerCase(Locale.ROOT), unit), text);
      }
    }
  }

  @Test
  void every_unit_is_found_alone_at_the_top_with_all_above_it() {
    for (UnitSnapshot unit : PROVINCE.units()) {
      StringBuilder text = new StringBuilder(unit.fullName());
      for (UnitId above = unit.parent(); above != null; ) {
        UnitSnapshot parent = PROVINCE.unit(above).orElseThrow();
        text.append(", ").append(parent.fullName());
        above = parent.parent();
      }
      List<Candidate> all = matching.propose(text.toString(), PROVINCE);
      assertEquals(unit, all.get(0).unit());
      assertEquals(100, all.get(0).percent(), text::toString);
      assertTrue(all.size() == 1 || all.get(1).percent() < 100, all::toString);
    }
  }

  private int percent(String text, UnitSnapshot unit) {
    return matching.propose(text, PROVINCE).stream()
        .filter(candidate -> candidate.unit().equals(unit))
        .mapToInt(Candidate::percent)
        .sum();
  }

  private String proposed(String text, int most) {
    return matching.propose(text, PROVINCE).stream()
        .limit(most)
        .map(candidate -> candidate.unit().code() + " " + candidate.percent())
        .collect(joining(", "));
  }
}
