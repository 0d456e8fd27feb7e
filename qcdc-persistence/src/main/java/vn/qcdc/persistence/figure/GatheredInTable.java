package vn.qcdc.persistence.figure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.qcdc.domain.feed.StagedCell;
import vn.qcdc.domain.feed.StagedSheet;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Gathers the rows of a large feed in a table of this transaction, so that memory stays flat. */
final class GatheredInTable {

  private static final String CREATE =
      """
      CREATE TEMPORARY TABLE feed_row (
        unit_id bigint, period text, form_code text, row_number integer, measure text, state "char",
        amount numeric, reason text
      ) ON COMMIT DROP\
      """;
  private static final String COPY = "COPY feed_row FROM STDIN";
  private static final String SHEETS =
      """
      SELECT unit_id, period, form_code,
             array_agg(row_number ORDER BY row_number) AS row_numbers,
             array_agg(measure ORDER BY row_number) AS measures,
             string_agg(state::text, '' ORDER BY row_number) AS states,
             array_agg(amount ORDER BY row_number) AS amounts,
             CASE WHEN count(reason) > 0 THEN array_agg(reason ORDER BY row_number) END AS reasons
      FROM feed_row
      GROUP BY unit_id, period, form_code
      ORDER BY unit_id, period COLLATE "C", form_code COLLATE "C"\
      """;
  private static final String COUNT =
      "SELECT count(*) FROM (SELECT DISTINCT unit_id, period, form_code FROM feed_row) AS sheets";
  private static final int CHUNK = 1 << 16;
  private static final char SPOILED = '!';

  private final CopyText text = new CopyText();
  private final CopyIn copying;
  private final Map<String, Period> periods = new HashMap<>();
  private long sheets;

  GatheredInTable(Connection connection) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute(CREATE);
    }
    this.copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
  }

  long sheets() {
    return sheets;
  }

  void add(SheetKey sheet, StagedCell cell) throws SQLException {
    Figure figure = cell.figure();
    text.word(sheet.unit().value())
        .word(sheet.period().code())
        .word(sheet.form())
        .word(cell.row())
        .word(cell.measure())
        .word(String.valueOf(figure == null ? SPOILED : CellColumns.state(figure)))
        .word(figure instanceof Figure.Reported said ? said.value().toString() : null)
        .word(figure instanceof Figure.NotApplicable said ? said.reason() : null)
        .end();
    if (text.length() > CHUNK) {
      flush();
    }
  }

  /** Ends the gathering; from now on batches can be fetched. */
  void finish(Connection connection) throws SQLException {
    flush();
    copying.endCopy();
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE feed_row");
      try (ResultSet counted = statement.executeQuery(COUNT)) {
        counted.next();
        sheets = counted.getLong(1);
      }
      statement.execute("DECLARE feed_sheet NO SCROLL CURSOR FOR " + SHEETS);
    }
  }

  /** The next sheets; none when all have been fetched. */
  List<StagedSheet> fetch(Connection connection, int size) throws SQLException {
    List<StagedSheet> batch = new ArrayList<>();
    try (Statement fetch = connection.createStatement();
        ResultSet rows = fetch.executeQuery("FETCH " + size + " FROM feed_sheet")) {
      while (rows.next()) {
        batch.add(sheet(rows));
      }
    }
    return batch;
  }

  void close(Connection connection) throws SQLException {
    if (copying.isActive()) {
      copying.cancelCopy();
    }
    try (Statement drop = connection.createStatement()) {
      drop.execute("CLOSE ALL");
      drop.execute("DROP TABLE IF EXISTS feed_row");
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copying.writeToCopy(bytes, 0, bytes.length);
    text.clear();
  }

  private StagedSheet sheet(ResultSet row) throws SQLException {
    SheetKey key =
        new SheetKey(
            row.getString("form_code"),
            new UnitId(row.getLong("unit_id")),
            periods.computeIfAbsent(
                row.getString("period"), code -> Period.parse(code).orElseThrow()));
    Integer[] numbers = (Integer[]) row.getArray("row_numbers").getArray();
    String[] measures = (String[]) row.getArray("measures").getArray();
    String states = row.getString("states");
    CellColumns columns = CellColumns.read(row);
    List<StagedCell> cells = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      @Nullable Figure figure = states.charAt(i) == SPOILED ? null : columns.figure(i);
      cells.add(new StagedCell(numbers[i], measures[i], figure));
    }
    return new StagedSheet(key, cells);
  }
}
