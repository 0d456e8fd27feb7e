package vn.qcdc.it.submission;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;

/** Sheets of communes for years that the example leaves out; each test gets its own. */
final class SampleSheets {
  private static final Iterator<Sheet> SHEETS =
      Stream.of("2025", "2026")
          .flatMap(year -> communes().map(unit -> sound().of(unit).about(year)))
          .iterator();

  private static final Iterator<Sheet> OF_FORMER_COMMUNES =
      formerCommunes().map(unit -> sound().of(unit).about("2018")).iterator();

  private SampleSheets() {}

  /** A sound sheet of a commune that is gone, for whose sheets its successor answers. */
  static synchronized Sheet ofFormerCommune() {
    return OF_FORMER_COMMUNES.next();
  }

  /** A sound sheet of a commune of today that has not sent any for its year. */
  static synchronized Sheet fresh() {
    return SHEETS.next();
  }

  private static Stream<String> communes() {
    return Example.rows("reorganisations.csv").stream()
        .filter(row -> row.get("act").equals("ESTABLISH") && row.get("level").equals("COMMUNE"))
        .map(row -> row.get("code"));
  }

  private static Stream<String> formerCommunes() {
    return Example.rows("units.csv").stream()
        .filter(row -> row.get("kind").equals("TERRITORY") && row.get("level").equals("COMMUNE"))
        .map(row -> row.get("code"));
  }

  private static Sheet sound() {
    return Example.sheet("31318", 2023).with("WORKS", "30").with("WORKS_DISCLOSED", "21");
  }

  static IntStream counting(int times) {
    return IntStream.range(0, times);
  }
}
