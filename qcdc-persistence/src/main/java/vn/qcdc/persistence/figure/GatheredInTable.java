package vn.qcdc.persistence.figure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
  private static final int CHUNK = 1 << 16;
  private static final char SPOILED = '!';

  private final CopyText text = new CopyText();
  private final CopyIn copying;

  GatheredInTable(Connection connection) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute(CREATE);
    }
    this.copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
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

  void forEachBatch(Connection connection, int size, Consumer<List<StagedSheet>> use)
      throws SQLException {
    flush();
    copying.endCopy();
    try (Statement analyze = connection.createStatement()) {
      analyze.execute("ANALYZE feed_row");
    }
    try (PreparedStatement select = connection.prepareStatement(SHEETS)) {
      select.setFetchSize(size);
      try (ResultSet rows = select.executeQuery()) {
        Map<String, Period> periods = new HashMap<>();
        List<StagedSheet> batch = new ArrayList<>();
        while (rows.next()) {
          batch.add(sheet(rows, periods));
          if (batch.size() == size) {
            use.accept(batch);
            batch = new ArrayList<>();
          }
        }
        if (!batch.isEmpty()) {
          use.accept(batch);
        }
      }
    }
  }

  void close(Connection connection) throws SQLException {
    if (copying.isActive()) {
      copying.cancelCopy();
    }
    try (Statement drop = connection.createStatement()) {
      drop.execute("DROP TABLE IF EXISTS feed_row");
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copying.writeToCopy(bytes, 0, bytes.length);
    text.clear();
  }

  private static StagedSheet sheet(ResultSet row, Map<String, Period> periods) throws SQLException {
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
