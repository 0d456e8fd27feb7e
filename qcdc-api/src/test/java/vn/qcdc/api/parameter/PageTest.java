package vn.qcdc.api.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.api.problem.ProblemException;

class PageTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 6, 7})
  void following_the_cursors_gives_every_item_once(int size) {
    List<Integer> all = IntStream.range(0, size).boxed().toList();
    List<Integer> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page page = Page.of(cursor, 3);
      seen.addAll(page.cut(all));
      cursor = page.next(all.size());
    } while (cursor != null);
    assertEquals(all, seen);
  }

  @Test
  void the_last_page_has_no_next() {
    assertNull(Page.of(null, 3).next(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "YXQ6LTE", "YXQ6OTk5OTk5OTk5OTk5", "%%%"})
  void a_forged_cursor_is_refused(String cursor) {
    assertThrows(ProblemException.class, () -> Page.of(cursor, 3));
  }
}
