package vn.qcdc.it.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Units looked for by name, as people type it. */
class UnitNamesIT {
  private static final String DAY = "asOf=2024-06-30";

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @CsvSource({
    "phung hiep, 31417;934",
    "PHUNG HIEP, 31417;934",
    "Phụng Hiệp, 31417;934",
    "phụng hiệp, 31417;934",
    "Long Mỹ, 936;937",
    "huyện Long Mỹ, 936",
    "Phùng Hiệp, ''",
    "hau giang, 93",
  })
  void names_are_found_with_and_without_vietnamese_marks(String name, String expected) {
    Answer answer =
        reader.get(
            "/v1/units?kind=TERRITORY&level=PROVINCE&level=DISTRICT&level=COMMUNE&"
                + DAY
                + "&name="
                + Api.encoded(name));
    List<String> codes = answer.expect(200).each("/items", "/code");
    assertEquals(expected, String.join(";", codes.stream().sorted().toList()));
  }

  @Test
  void a_name_is_found_in_either_unicode_form() {
    String decomposed = java.text.Normalizer.normalize("Phụng Hiệp", java.text.Normalizer.Form.NFD);
    String query = "/v1/units?kind=TERRITORY&" + DAY + "&name=";
    assertEquals(
        reader.get(query + Api.encoded("Phụng Hiệp")).each("/items", "/code"),
        reader.get(query + Api.encoded(decomposed)).each("/items", "/code"));
  }
}
