package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNameTest {

  private static final String DOT_BELOW = "\u0323";

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Phụng Hiệp,  phung hiep,  true",
    "Phụng Hiệp,  PHUNG HIEP,  true",
    "Phụng Hiệp,  Phụng Hiệp,  true",
    "Phụng Hiệp,  PHỤNG HIỆP,  true",
    "Phụng Hiệp,  Phùng Hiệp,  false",
    "Phụng Hiệp,  Phung Hiệp,  true", // a tone counts where it is wanted
    "Phụng Hiệp,  Phù,         false",
    "Phụng Hiệp,  Phụ,         true", // as it is typed
    "Phụng Hiệp,  Phụng Hiê,   true",
    "Phụng Hiệp,  Phụng Hie,   false",
    "Phụng Hiệp,  ụng hiệ,     true",
    "Long Long,   long lóng,   false",
    "Phụng Hiệp,  Phụng,       true",
    "Phụng Hiệp,  hiệp,        true",
    "Phụng Hiệp,  g h,         true",
    "Phung Hiep,  phung hiep,  true",
    "Phung Hiep,  Phụng Hiệp,  false",
    "Phùng Hiệp,  phung hiep,  true",
    "Long Mỹ,     phung hiep,  false",
    "Long Mỹ,     long  my,    true",
    "Long Mỹ,     longmy,      false"
  })
  void marks_count_only_when_the_wanted_text_has_some(
      String name, String wanted, boolean expected) {
    assertFinds(name, wanted, expected);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Thạnh Hòa,  Thạnh Hoà,  true",
    "Thạnh Hoà,  Thạnh Hòa,  true",
    "Thạnh Hòa,  Thạnh Hóa,  false",
    "Vị Thủy,    Vị Thuỷ,    true",
    "Vị Thuỷ,    Vị Thủy,    true",
    "Vị Thuỷ,    Vị Thúy,    false",
    "Khoẻ,       Khỏe,       true"
  })
  void old_and_new_placement_of_the_tone_are_the_same(
      String name, String wanted, boolean expected) {
    assertFinds(name, wanted, expected);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Thuận Quí, Thuận Quý, false",
    "Thuận Quý, Thuận Quí, false",
    "Thuận Quý, thuan quy, true",
    "Thuận Quý, thuan qui, false"
  })
  void i_and_y_are_different_letters(String name, String wanted, boolean expected) {
    assertFinds(name, wanted, expected);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Đông Phú, đông phú, true",
    "Đông Phú, ĐÔNG PHÚ, true",
    "Đông Phú, dong phu, true",
    "Đông Phú, Dong Phu, true",
    "Đông Phú, đong,     false",
    "Đông Phú, đ,        true",
    "Dong Phu, đ,        false",
    "Long Mỹ,  đ,        false"
  })
  void d_with_a_stroke_is_a_mark_too(String name, String wanted, boolean expected) {
    assertFinds(name, wanted, expected);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Lương Tâm, lương tâm, true",
    "Lương Tâm, luong tam, true",
    "Lương Tâm, lưong tam, false",
    "Lương Tâm, lượng tâm, false",
    "Lương Tâm, lương tăm, false",
    "Xà Phiên,  xà,        true",
    "Xà Phiên,  xa,        true",
    "Xà Phiên,  xá,        false"
  })
  void hat_breve_horn_and_tone_all_count(String name, String wanted, boolean expected) {
    assertFinds(name, wanted, expected);
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Hòa Hoá Hoà,    hoá,        true", // any of the places will do
    "Hòa Hoà,        hoá,        false",
    "Phụng Hiệp,     phung hiệp, true",
    "Phụng Hiệp,     phùng hiep, false",
    "Phụng Hiệp,     Phúng Hiệp, false",
    "Phụng Hiệp,     Phụng Hiếp, false",
    "Phụng Hiệp,     g Hiệ,      true",
    "Phụng Hiệp,     g Hié,      false",
    "Tân Long Long,  tấn long,   false",
    "Tân Lóng Long,  tân long,   true",
    "Tân Long Lóng,  long lóng,  true",
    "Tân Long Lóng,  lóng long,  false",
    "Long Mỹ,        Long Mỹ Đông, false"
  })
  void a_tone_counts_on_the_syllable_that_is_wanted_with_one(
      String name, String wanted, boolean expected) {
    assertFinds(name, wanted, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thạnh Hòa", "Phụng Hiệp", "Đông Phú", "Vị Thuỷ", "Lương Tâm"})
  void a_name_is_found_by_every_beginning_of_it(String name) {
    for (int length = 0; length <= name.length(); length++) {
      assertFinds(name, name.substring(0, length), true);
    }
  }

  @ParameterizedTest(name = "dot below in {0}: {1}")
  @CsvSource({"Phụng Hiệp, true", "Vị Thủy, true", "Long Mỹ, false", "Hậu Giang, true"})
  void a_tone_alone_finds_syllables_with_it(String name, boolean expected) {
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertFinds(name, DOT_BELOW, expected));
  }

  /** In every way in which the same text can be encoded. */
  private static void assertFinds(String name, String wanted, boolean expected) {
    for (Normalizer.Form nameForm : Normalizer.Form.values()) {
      for (Normalizer.Form wantedForm : Normalizer.Form.values()) {
        assertEquals(
            expected,
            VietnameseName.of(Normalizer.normalize(name, nameForm))
                .contains(VietnameseName.of(Normalizer.normalize(wanted, wantedForm))),
            nameForm + " " + wantedForm);
      }
    }
  }
}
