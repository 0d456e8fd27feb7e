package vn.qcdc.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A measure that an example publishes: a row of {@code measure,disclosure,basis}. */
record PublishedMeasure(String code, String disclosure, String basis) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  static List<PublishedMeasure> read(Path file) throws IOException {
    List<PublishedMeasure> measures = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      for (CSVRecord row : parser) {
        measures.add(
            new PublishedMeasure(row.get("measure"), row.get("disclosure"), row.get("basis")));
      }
    }
    return measures;
  }

  /** As the API takes it. */
  Map<String, Object> document() {
    return Map.of("disclosure", disclosure, "basis", basis);
  }
}
