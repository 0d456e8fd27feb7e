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
      seen.merge(shape(page.get(page.size() - 1)), 1, Integer::sum);
    }
  }

  private List<PdfLine> strip(List<PdfLine> page) {
    List<PdfLine> rest = new ArrayList<>(page);
    while (!rest.isEmpty() && returns(rest.get(0))) {
      rest.remove(0);
    }
    while (!rest.isEmpty() && returns(rest.get(rest.size() - 1))) {
      rest.remove(rest.size() - 1);
    }
    return rest;
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
