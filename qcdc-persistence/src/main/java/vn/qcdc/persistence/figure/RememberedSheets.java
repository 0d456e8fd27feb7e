package vn.qcdc.persistence.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Accepted sheets by the number of their row. A row never changes what it says, so what is
 * remembered is never out of date; which rows stand is asked of the database every time.
 */
final class RememberedSheets {

  private static final long MOST_FIGURES = 400_000;

  private final FormLayouts layouts;
  private final Cache<Long, ReportedSheet> sheets =
      Caffeine.newBuilder()
          .maximumWeight(MOST_FIGURES)
          .weigher((Long id, ReportedSheet sheet) -> 1 + sheet.figures().size())
          .build();

  RememberedSheets(FormLayouts layouts) {
    this.layouts = layouts;
  }

  List<ReportedSheet> get(Connection connection, List<Long> ids) throws SQLException {
    List<ReportedSheet> found = new ArrayList<>(ids.size());
    List<Long> unknown = new ArrayList<>();
    for (Long id : ids) {
      ReportedSheet sheet = sheets.getIfPresent(id);
      if (sheet == null) {
        unknown.add(id);
      } else {
        found.add(sheet);
      }
    }
    if (!unknown.isEmpty()) {
      read(connection, unknown, found);
    }
    return found;
  }

  private void read(Connection connection, List<Long> ids, List<ReportedSheet> found)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SheetSql.REPORTED)) {
      select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ReportedSheet sheet =
              new ReportedSheet(
                  rows.getString("form_code"),
                  new UnitId(rows.getLong("unit_id")),
                  rows.getString("period"),
                  SheetSql.revision(rows),
                  CellColumns.read(rows)
                      .figures(layouts.measures(connection, rows.getInt("form_id"))));
          sheets.put(rows.getLong("id"), sheet);
          found.add(sheet);
        }
      }
    }
  }
}
