package vn.qcdc.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "PLAIN, 0, 0",
    "PLAIN, 1536, 1536",
    "PLAIN, 1536.5, 1536.5",
    "PLAIN, 1.536, 1.536",
    "PLAIN, -3, -3",
    "PLAIN, '1,5',",
    "PLAIN, '1.536,5',",
    "PLAIN, 1.5.3,",
    "PLAIN, 1e5,",
    "PLAIN, .5,",
    "PLAIN, 5.,",
    "PLAIN, ' 5',",
    "PLAIN, không,",
    "VIETNAMESE, 0, 0",
    "VIETNAMESE, 1536, 1536",
    "VIETNAMESE, 1.536, 1536",
    "VIETNAMESE, 20.116.153.494, 20116153494",
    "VIETNAMESE, '1.536,5', 1536.5",
    "VIETNAMESE, '99,94', 99.94",
    "VIETNAMESE, '-1.000,25', -1000.25",
    "VIETNAMESE, 1.53,",
    "VIETNAMESE, 148.1185,",
    "VIETNAMESE, 1536.500,",
    "VIETNAMESE, '1,536.5',",
    "VIETNAMESE, 0.5.000,"
  })
  void a_number_is_read_as_declared_or_not_at_all(
      Notation notation, String text, @Nullable String value) {
    assertEquals(Optional.ofNullable(value).map(BigDecimal::new), notation.parse(text));
  }
}
