package vn.qcdc.reporting.html;

import java.io.IOException;
import java.util.List;
import vn.qcdc.reporting.content.Table;

/**
 * Writes a table as an HTML page of its own that needs nothing else: no script, no style sheet to
 * fetch.
 */
public final class HtmlTable {

  private static final String STYLE =
      """
      body{font-family:"Liberation Serif","Times New Roman",serif;margin:2rem;color:#1a1a1a}
      table{border-collapse:collapse;width:100%}
      caption{font-weight:bold;font-size:1.2rem;padding:.5rem;text-align:left}
      th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}
      thead th{background:#f0efe9;position:sticky;top:0}
      .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      """;

  private HtmlTable() {}

  /**
   * @param language of the texts in the table, as a BCP 47 tag
   */
  public static void write(Table table, String language, Appendable out) throws IOException {
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language)
        .append("\">\n<head><meta charset=\"utf-8\">");
    out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
    out.append(escaped(table.title())).append("</title><style>").append(STYLE);
    out.append("</style></head>\n<body><main><table><caption>").append(escaped(table.title()));
    out.append("</caption>\n<thead><tr>");
    for (Table.Column column : table.columns()) {
      out.append("<th scope=\"col\">").append(escaped(column.label())).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Table.Cell> row : table.rows()) {
      row(table.columns(), row, out);
    }
    out.append("</tbody></table></main></body>\n</html>\n");
  }

  private static void row(List<Table.Column> columns, List<Table.Cell> cells, Appendable out)
      throws IOException {
    out.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      out.append(columns.get(i).numeric() ? "<td class=\"n\">" : "<td>");
      cell(cells.get(i), out);
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  private static void cell(Table.Cell cell, Appendable out) throws IOException {
    if (cell.struckOut()) {
      out.append("<del>").append(escaped(cell.shown())).append("</del>");
    } else {
      out.append(escaped(cell.shown()));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
