package vn.qcdc.it.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.qcdc.it.http.Api;

/** The files of the example, and the server with all of them loaded through its API. */
public final class Example {
  public static final int UNITS = 837;

  private static final Path FOLDER = Path.of("..", "examples", "hau-giang");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static boolean loaded;

  private Example() {}

  /**
   * Whether a unit is one of the example: the codes of those that tests make begin with letters.
   */
  public static boolean isOf(String unit) {
    return Character.isDigit(unit.charAt(0));
  }

  /** Loads it at the first call. */
  public static synchronized void load() {
    if (!loaded) {
      Api administrator = Api.administrator();
      administrator.postCsv("/v1/units/imports", text("units.csv")).expect(200);
      administrator.postCsv("/v1/reorganisations/imports", text("reorganisations.csv")).expect(200);
      administrator.postJson("/v1/catalogue/imports", text("catalogue.json")).expect(200);
      IntStream.rangeClosed(2019, 2024)
          .mapToObj(Example::sheets)
          .forEach(sheets -> sheets.parallelStream().forEach(s -> take(s, administrator)));
      loaded = true;
    }
  }

  private static void take(Sheet sheet, Api administrator) {
    sheet.sendAs(administrator).expect(201);
  }

  public static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<CSVRecord> rows(String file) {
    try (CSVParser parser = CSVParser.parse(text(file), FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Sheet> sheets(int year) {
    return sheets("figures/" + year + ".csv");
  }

  /** The sheets of a file, in its order. */
  static List<Sheet> sheets(String file) {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (CSVRecord row : rows(file)) {
      Sheet sheet =
          new Sheet(row.get("form"), row.get("unit"), row.get("period"), List.of(cell(row)));
      sheets.merge(sheet.path(), sheet, Example::joined);
    }
    return List.copyOf(sheets.values());
  }

  /** The sheet of a territorial unit in a year of the example. */
  public static Sheet sheet(String unit, int year) {
    return sheets(year).stream()
        .filter(each -> each.form().equals("NQ11-DB") && each.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static Sheet.Cell cell(CSVRecord row) {
    return Sheet.Cell.of(row.get("measure"), row.get("value"), row.get("reason"));
  }

  private static Sheet joined(Sheet head, Sheet tail) {
    List<Sheet.Cell> cells = new ArrayList<>(head.cells());
    cells.addAll(tail.cells());
    return new Sheet(head.form(), head.unit(), head.period(), cells);
  }
}
