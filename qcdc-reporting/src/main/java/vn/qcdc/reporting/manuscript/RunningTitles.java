package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what is printed on every page: page numbers, and titles that return. */
final class RunningTitles {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?iU)(trang|page)?[\\s\\-–—]*\\d{1,4}(\\s*/\\s*\\d{1,4})?[\\s\\-–—]*");

  /** A title that stands on fewer pages may well be a heading that is said again. */
  private static final int PAGES = 3;

  /** A title and a page number. */
  private static final int MOST_LINES = 2;

  private final Map<String, Integer> seen = new HashMap<>();

  private RunningTitles() {}

  /**
   * @param pages the lines of each page, from top to bottom
   */
  static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    RunningTitles titles = new RunningTitles();
    pages.forEach(titles::look);
    return pages.stream().map(titles::strip).toList();
  }

  private void look(List<PdfLine> page) {
    if (!page.isEmpty()) {
      seen.merge(shape(page.get(0)), 1, Integer::sum);
      seen.merge(shape(last(page)), 1, Integer::sum);
    }
  }

  private List<PdfLine> strip(List<PdfLine> page) {
    List<PdfLine> rest = new ArrayList<>(page);
    for (int i = 0; i < MOST_LINES && !rest.isEmpty() && returns(rest.get(0)); i++) {
      rest.remove(0);
    }
    for (int i = 0; i < MOST_LINES && !rest.isEmpty() && returns(last(rest)); i++) {
      rest.remove(rest.size() - 1);
    }
    return rest;
  }

  private static PdfLine last(List<PdfLine> lines) {
    return lines.get(lines.size() - 1);
  }

  private boolean returns(PdfLine line) {
    return PAGE_NUMBER.matcher(line.text(Set.of()).strip()).matches()
        || seen.getOrDefault(shape(line), 0) >= PAGES;
  }

  /** Titles differ in the number of the page at most. */
  private static String shape(PdfLine line) {
    return line.text(Set.of()).strip().replaceAll("\\d+", "#");
  }
}
