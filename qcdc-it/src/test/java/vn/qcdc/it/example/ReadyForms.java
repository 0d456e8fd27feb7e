package vn.qcdc.it.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.it.http.Api;

/** The ready-made forms beside the example, and sheets on them. */
public final class ReadyForms {
  private static final Path FOLDER = Path.of("..", "examples", "forms");

  private static boolean loaded;

  private ReadyForms() {}

  /** Loads them after the example, at the first call. */
  public static synchronized void load() {
    if (!loaded) {
      Example.load();
      Api administrator = Api.administrator();
      files()
          .forEach(file -> administrator.postJson("/v1/catalogue/imports", text(file)).expect(200));
      loaded = true;
    }
  }

  public static List<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The appendix of huyện Phụng Hiệp for 2024 as printed. */
  public static Sheet appendix() {
    return Example.sheets("figures/2024-appendix.csv").get(0);
  }

  /**
   * Form 01/XLD of 2024 of huyện Phụng Hiệp.
   *
   * @param first the first columns; all others are nil
   */
  public static Sheet petitions(List<String> first, int columns) {
    List<Sheet.Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      String value = i < first.size() ? first.get(i) : "nil";
      cells.add(Sheet.Cell.of("XLD01_TT01_C%02d".formatted(i + 1), value, ""));
    }
    return new Sheet("XLD-01", "934", "2024-03-15--2024-06-15", cells);
  }
}
