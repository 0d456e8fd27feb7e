package vn.qcdc.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table beside the tests that read it: cells parted by ¦, below one line of headings. */
public final class SampleTable {

  private SampleTable() {}

  /**
   * @param neighbour in whose package the table lies
   */
  public static Stream<List<String>> read(Class<?> neighbour, String name) {
    try (InputStream table = neighbour.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalArgumentException(name + " is not beside " + neighbour);
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split("¦", -1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
