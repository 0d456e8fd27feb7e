package vn.qcdc.persistence.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureOrigin;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.SaidFigure;
import vn.qcdc.domain.figure.SaidFigures;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.persistence.database.Columns;

/** Looks single figures up in the rows of sheets. */
@Singleton
final class JdbcSaidFigures implements SaidFigures {

  private static final Figure MISSING = new Figure.Missing();

  private static final String REVISIONS =
      """
      SELECT revision, received_at, superseded_at, submitted_by, form_id, states, amounts, reasons, feed_id, feed_rows
      FROM sheet WHERE form_code = ? AND unit_id = ? AND period = ? ORDER BY revision\
      """;

  private static final String ORIGINS =
      """
      SELECT asked.place, sheet.feed_id, sheet.feed_rows[cell.position + 1] AS feed_row
      FROM unnest(?::text[], ?::bigint[], ?::text[], ?::integer[], ?::text[])
        WITH ORDINALITY AS asked (form_code, unit_id, period, revision, measure, place)
      JOIN sheet USING (form_code, unit_id, period, revision)
      JOIN measure ON measure.code = asked.measure
      JOIN form_cell AS cell ON cell.form_id = sheet.form_id AND cell.measure_id = measure.id
      WHERE sheet.feed_rows[cell.position + 1] IS NOT NULL\
      """;

  private final EntityManager entityManager;
  private final FormLayouts layouts = new FormLayouts();

  @Inject
  JdbcSaidFigures(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<SaidFigure> of(SheetKey key, String measure) {
    return onConnection(
        connection -> {
          List<SaidFigure> said = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(REVISIONS)) {
            SheetSql.bindKey(select, 1, key);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                said.add(said(connection, rows, measure));
              }
            }
          }
          return said;
        });
  }

  @Override
  public Map<ReportedCell, FigureOrigin> origins(Set<ReportedCell> cells) {
    List<ReportedCell> asked = List.copyOf(cells);
    Columns columns = new Columns("text", "bigint", "text", "integer", "text");
    asked.forEach(
        cell ->
            columns.add(
                cell.form(),
                cell.unit().value(),
                cell.period(),
                cell.revision().number(),
                cell.measure()));
    return onConnection(
        connection -> {
          Map<ReportedCell, FigureOrigin> origins = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(ORIGINS)) {
            columns.bind(select, 1);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                origins.put(
                    asked.get(rows.getInt("place") - 1),
                    new FigureOrigin(
                        rows.getObject("feed_id", UUID.class), rows.getInt("feed_row")));
              }
            }
          }
          return origins;
        });
  }

  private SaidFigure said(Connection connection, ResultSet row, String measure)
      throws SQLException {
    List<String> layout = layouts.measures(connection, row.getInt("form_id"));
    return new SaidFigure(
        CellColumns.read(row).figures(layout).getOrDefault(measure, MISSING),
        SheetSql.revision(row),
        until(row),
        origin(row, layout.indexOf(measure)).orElse(null));
  }

  private static @Nullable Instant until(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("superseded_at", OffsetDateTime.class);
    return until == null ? null : until.toInstant();
  }

  private static Optional<FigureOrigin> origin(ResultSet row, int place) throws SQLException {
    Array rows = row.getArray("feed_rows");
    if (rows == null || place < 0) {
      return Optional.empty();
    }
    UUID feed = row.getObject("feed_id", UUID.class);
    return Optional.ofNullable(((Integer[]) rows.getArray())[place])
        .map(number -> new FigureOrigin(feed, number));
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
