package vn.qcdc.server;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Sheets in CSV, header {@code form,unit,period,measure,value,reason}, the rows of one sheet one
 * after the other.
 *
 * <p>A value is a number, {@code nil} (nothing happened) or {@code n/a} (not applicable, for the
 * reason beside it).
 */
final class SheetFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private SheetFile() {}

  static List<Sheet> read(Path file) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    List<CSVRecord> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      for (CSVRecord row : parser) {
        if (!rows.isEmpty() && !belongTogether(rows.get(0), row)) {
          sheets.add(sheet(rows));
          rows.clear();
        }
        rows.add(row);
      }
      if (!rows.isEmpty()) {
        sheets.add(sheet(rows));
      }
    } catch (IllegalArgumentException spoiled) {
      throw new CannotProceed("%s: %s".formatted(file, spoiled.getMessage()), spoiled);
    }
    return sheets;
  }

  private static boolean belongTogether(CSVRecord one, CSVRecord other) {
    return Stream.of("form", "unit", "period").allMatch(c -> one.get(c).equals(other.get(c)));
  }

  private static Sheet sheet(List<CSVRecord> rows) {
    CSVRecord first = rows.get(0);
    return new Sheet(
        first.get("form"),
        first.get("unit"),
        first.get("period"),
        rows.stream().map(SheetFile::figure).toList());
  }

  private static Map<String, Object> figure(CSVRecord row) {
    String measure = row.get("measure");
    return switch (row.get("value")) {
      case "nil" -> Map.of("measure", measure, "nil", true);
      case "n/a" -> Map.of("measure", measure, "notApplicable", row.get("reason"));
      default -> Map.of("measure", measure, "value", number(row));
    };
  }

  private static BigDecimal number(CSVRecord row) {
    try {
      return new BigDecimal(row.get("value"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "row %d has the value '%s', which is neither a number nor nil nor n/a"
              .formatted(row.getRecordNumber() + 1, row.get("value")),
          e);
    }
  }
}
