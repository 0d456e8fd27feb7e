package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The rows of a table, and its cells where they stand on the grid. */
final class WordTable {

  private WordTable() {}

  /**
   * @param column the first one, from 1
   */
  record Cell(Element element, int column) {}

  /** Those that were not deleted. */
  static List<Element> rows(Element table) {
    return within(table, "tr").filter(row -> properties(row, "trPr", "del").isEmpty()).toList();
  }

  /** Those that show something of their own: not what is merged into the cell above or before. */
  static List<Cell> cells(Element row) {
    List<Cell> cells = new ArrayList<>();
    int column = 1 + properties(row, "trPr", "gridBefore").map(each -> count(each, 0)).orElse(0);
    for (Element cell : within(row, "tc").toList()) {
      if (!isMergedInto(cell, "vMerge") && !isMergedInto(cell, "hMerge")) {
        cells.add(new Cell(cell, column));
      }
      column += properties(cell, "tcPr", "gridSpan").map(each -> count(each, 1)).orElse(1);
    }
    return cells;
  }

  /** Whether a property such as {@code <w:vanish/>} is not switched off. */
  static boolean isOn(Element property) {
    String value = Markup.attribute(property, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private static boolean isMergedInto(Element cell, String direction) {
    return properties(cell, "tcPr", direction)
        .filter(merge -> !Markup.attribute(merge, "val").equals("restart"))
        .isPresent();
  }

  private static Optional<Element> properties(Element of, String group, String name) {
    return Markup.child(of, group).flatMap(properties -> Markup.child(properties, name));
  }

  private static int count(Element property, int otherwise) {
    return Math.min(Markup.number(property, "val", otherwise), 1000);
  }

  /** Rows or cells, also those that stand in a content control. */
  private static Stream<Element> within(Element parent, String name) {
    return Markup.children(parent).stream()
        .flatMap(
            each ->
                switch (each.getLocalName()) {
                  case "sdt", "sdtContent", "customXml", "ins" -> within(each, name);
                  default -> each.getLocalName().equals(name) ? Stream.of(each) : Stream.empty();
                });
  }
}
