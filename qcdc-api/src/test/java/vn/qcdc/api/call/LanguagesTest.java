package vn.qcdc.api.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.reporting.wording.Language;

class LanguagesTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none|VIETNAMESE",
        "en|ENGLISH",
        "en-GB,en;q=0.9|ENGLISH",
        "vi|VIETNAMESE",
        "fr|VIETNAMESE",
        "en;q=0.5,vi;q=0.9|VIETNAMESE",
        "vi;q=0.5,en;q=0.9|ENGLISH",
        ";;;=|VIETNAMESE"
      })
  void vietnamese_unless_english_is_liked_better(String header, Language expected) {
    assertEquals(expected, Languages.preferred(header));
  }

  @Test
  void a_trace_is_continued_or_begun() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    assertEquals(trace, TraceIds.of("00-" + trace + "-00f067aa0ba902b7-01"));
    assertEquals(32, TraceIds.of("forged").length());
    assertNotEquals(TraceIds.of(null), TraceIds.of(null));
  }
}
