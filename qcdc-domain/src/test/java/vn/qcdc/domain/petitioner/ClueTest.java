package vn.qcdc.domain.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClueTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "FULL_NAME,       Trần Thị Hòa,    trần thị hoà", // the tone is written elsewhere
    "FULL_NAME,       Trần Thị Hòa,    '  TRẦN  THỊ\tHÒA '",
    "FULL_NAME,       Công ty TNHH A-B, Công ty TNHH A.B",
    "DOCUMENT_NUMBER, 093185012345,    093 185 012 345",
    "DOCUMENT_NUMBER, b1234567,        B1234567",
    "PHONE,           0912345678,      +84 912 345 678",
    "PHONE,           0912345678,      84(0)912.345.678",
    "PHONE,           0912345678,      0912-345-678"
  })
  void ways_to_write_the_same_are_equal(Trait trait, String one, String other) {
    assertEquals(Clue.of(trait, one), Clue.of(trait, other));
    assertEquals(
        Clue.of(trait, one), Clue.of(trait, Normalizer.normalize(other, Normalizer.Form.NFD)));
  }

  @ParameterizedTest(name = "{0}: {1} is not {2}")
  @CsvSource({
    "FULL_NAME,       Trần Thị Hòa,  Trần Thị Hoa",
    "FULL_NAME,       Trần Thị Hòa,  Trần Hòa",
    "FULL_NAME,       Đặng Văn An,   Dặng Văn An",
    "DOCUMENT_NUMBER, 093185012345,  093185012346",
    "PHONE,           0912345678,    0912345679",
    "PHONE,           8412345678,    012345678"
  })
  void others_are_not(Trait trait, String one, String other) {
    assertNotEquals(Clue.of(trait, one), Clue.of(trait, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "---", "…"})
  void without_letters_and_digits_there_is_nothing_to_compare(String written) {
    for (Trait trait : Trait.values()) {
      assertTrue(Clue.of(trait, written).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({"FULL_NAME, Trần Thị Hòa", "DOCUMENT_NUMBER, 093185012345", "PHONE, 0912345678"})
  void it_prints_nothing(Trait trait, String written) {
    Clue clue = Clue.of(trait, written);
    assertEquals("Clue[" + trait + " …]", clue.toString());
  }
}
