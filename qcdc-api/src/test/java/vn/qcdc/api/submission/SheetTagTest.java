package vn.qcdc.api.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.figure.Revision;

class SheetTagTest {

  private static final Revision SECOND = new Revision(2, Instant.EPOCH, "Nguyễn Văn An");

  @ParameterizedTest(name = "If-None-Match: {0} knows revision 2: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"r2\"|true",
        "\"r1\"|false",
        "\"r22\"|false",
        "W/\"r2\"|true", // as a proxy that compresses sends it back
        "\"r1\", \"r2\"|true",
        "*|true",
        "r2|false"
      })
  void a_caller_knows_the_revision_that_one_of_the_tags_names(String header, boolean known) {
    assertEquals(known, SheetTag.matches(header, SheetTag.value(SECOND, 0, 0)));
  }

  @Test
  void without_the_header_nothing_is_known_and_nothing_corrected() {
    assertEquals(false, SheetTag.matches(null, SheetTag.value(SECOND, 0, 0)));
    assertEquals(OptionalInt.empty(), SheetTag.revision(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"r2\"", "W/\"r2\"", " \"r2\" "})
  void a_correction_names_its_revision(String header) {
    assertEquals(OptionalInt.of(2), SheetTag.revision(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r2", "\"r02\"", "\"r0\"", "*", "\"r1\", \"r2\"", "\"x\"", ""})
  void what_names_no_single_revision_is_refused(String header) {
    assertThrows(ProblemException.class, () -> SheetTag.revision(header));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, r2", "1, 0, r2.1", "12, 0, r2.12", "0, 3, r2.0.3", "1, 3, r2.1.3"})
  void what_is_done_to_a_revision_or_found_on_it_makes_another_tag_that_names_it(
      int steps, long open, String tag) {
    assertEquals(tag, SheetTag.value(SECOND, steps, open));
    assertEquals(2, SheetTag.revision('"' + tag + '"').getAsInt());
    assertEquals(
        steps == 1 && open == 0,
        SheetTag.matches("W/\"r2.1\"", SheetTag.value(SECOND, steps, open)));
  }
}
