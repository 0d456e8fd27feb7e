package vn.qcdc.it.submission;

import java.util.Iterator;
import java.util.stream.IntStream;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;

/** Sheets of communes for 2025, a year that the example leaves out; each test gets its own. */
final class SampleSheets {
  private static final Iterator<String> UNITS =
      Example.sheets(2023).stream()
          .filter(sheet -> sheet.form().equals("NQ11-DB") && sheet.cells().size() == 15)
          .map(Sheet::unit)
          .iterator();

  private SampleSheets() {}

  /** A sound sheet of a commune that has not sent any for its year. */
  static synchronized Sheet fresh() {
    return of(UNITS.next());
  }

  static Sheet of(String unit) {
    return Example.sheet("31318", 2023)
        .of(unit)
        .about("2025")
        .with("WORKS", "30")
        .with("WORKS_DISCLOSED", "21");
  }

  static IntStream counting(int times) {
    return IntStream.range(0, times);
  }
}
