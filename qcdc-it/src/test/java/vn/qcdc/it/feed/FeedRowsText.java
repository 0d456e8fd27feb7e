package vn.qcdc.it.feed;

import java.util.ArrayList;
import java.util.List;

/** Rows of a feed, written in the several ways in which they may be sent. */
public final class FeedRowsText {

  private static final String HEADER = "form,unit,period,measure,value\n";

  private final List<String[]> rows = new ArrayList<>();

  /**
   * All measures of the form for one unit and month: {@code first} for the odd ones, 1 less for
   * their parts.
   */
  public FeedRowsText sheet(String unit, String month, int first) {
    for (int i = 1; i <= BenchForm.MEASURES; i++) {
      row(unit, month, i, i % 2 == 1 ? first : first - 1);
    }
    return this;
  }

  FeedRowsText row(String unit, String month, int measure, int value) {
    return row(BenchForm.CODE, unit, month, BenchForm.measure(measure), String.valueOf(value));
  }

  public FeedRowsText row(String... words) {
    rows.add(words);
    return this;
  }

  public String csv() {
    StringBuilder text = new StringBuilder(HEADER);
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    return text.toString();
  }

  String ndjson() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(object(row)).append('\n'));
    return text.toString();
  }

  String json() {
    return "{\"rows\": ["
        + String.join(",\n", rows.stream().map(FeedRowsText::object).toList())
        + "]}";
  }

  private static String object(String[] row) {
    return "{\"form\":\"%s\",\"unit\":\"%s\",\"period\":\"%s\",\"measure\":\"%s\",\"value\":%s}"
        .formatted((Object[]) row);
  }
}
