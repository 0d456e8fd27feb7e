package vn.qcdc.reporting.content;

import java.util.List;

/** A titled table; every row has a cell for every column. */
public record Table(String title, List<Column> columns, List<List<Cell>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * @param code stable name for programs, e.g. {@code numerator}
   * @param label what people read
   */
  public record Column(String code, String label, boolean numeric) {}

  /**
   * @param value for programs: plain numbers, codes
   * @param shown for people: numbers in the style of their language, names
   * @param struckOut whether people are to see that it does not hold
   */
  public record Cell(String value, String shown, boolean struckOut) {

    public Cell(String value, String shown) {
      this(value, shown, false);
    }

    public static Cell text(String text) {
      return new Cell(text, text);
    }
  }
}
