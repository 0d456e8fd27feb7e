package vn.qcdc.persistence.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Keeps sheets in PostgreSQL by plain SQL, a sheet in one statement, because figures are many and
 * never change.
 */
@Singleton
final class JdbcSheets implements Sheets {

  private final EntityManager entityManager;

  @Inject
  JdbcSheets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    return onConnection(connection -> read(connection, key, knownAt));
  }

  @Override
  public Optional<KeptSheet> findForUpdate(SheetKey key) {
    return onConnection(
        connection -> {
          try (PreparedStatement lock =
              connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, key.form() + " " + key.unit().value() + " " + key.period().code());
            lock.execute();
          }
          return read(connection, key, null);
        });
  }

  @Override
  public void keep(KeptSheet kept) {
    onConnection(
        connection -> {
          supersede(connection, kept);
          insertFigures(connection, kept.sheet(), insertSheet(connection, kept));
          return Boolean.TRUE;
        });
  }

  @Override
  public List<ReportedCell> cells(
      Set<UnitId> units, Set<String> measures, Set<String> periods, @Nullable Instant knownAt) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SheetSql.cells(knownAt))) {
            select.setArray(
                1, connection.createArrayOf("bigint", units.stream().map(UnitId::value).toArray()));
            select.setArray(2, connection.createArrayOf("text", measures.toArray()));
            select.setArray(3, connection.createArrayOf("text", periods.toArray()));
            SheetSql.bindKnownAt(select, 4, knownAt);
            return readCells(select);
          }
        });
  }

  @Override
  public long countEndingBefore(Set<UnitId> units, LocalDate day) {
    return onConnection(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(SheetSql.COUNT_ENDING_BEFORE)) {
            SheetSql.bindUnitsAndDay(select, units, day);
            try (ResultSet rows = select.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  @Override
  public List<SheetKey> endingFrom(Set<UnitId> units, LocalDate day) {
    return onConnection(
        connection -> {
          List<SheetKey> keys = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(SheetSql.ENDING_FROM)) {
            SheetSql.bindUnitsAndDay(select, units, day);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                keys.add(SheetSql.key(rows));
              }
            }
          }
          return keys;
        });
  }

  private static Optional<KeptSheet> read(
      Connection connection, SheetKey key, @Nullable Instant knownAt) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SheetSql.sheet(knownAt))) {
      SheetSql.bindKey(select, 1, key);
      SheetSql.bindKnownAt(select, 4, knownAt);
      try (ResultSet rows = select.executeQuery()) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        @Nullable Revision revision = null;
        while (rows.next()) {
          revision = revision == null ? SheetSql.revision(rows) : revision;
          figures.put(rows.getString("code"), SheetSql.figure(rows));
        }
        return revision == null
            ? Optional.empty()
            : Optional.of(new KeptSheet(new FigureSheet(key, figures), revision));
      }
    }
  }

  private static List<ReportedCell> readCells(PreparedStatement select) throws SQLException {
    List<ReportedCell> cells = new ArrayList<>();
    Map<Long, Revision> revisions = new LinkedHashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        long sheet = rows.getLong("sheet_id");
        @Nullable Revision revision = revisions.get(sheet);
        if (revision == null) {
          revision = SheetSql.revision(rows);
          revisions.put(sheet, revision);
        }
        cells.add(
            new ReportedCell(
                rows.getString("form_code"),
                new UnitId(rows.getLong("unit_id")),
                rows.getString("period"),
                rows.getString("code"),
                SheetSql.figure(rows),
                revision));
      }
    }
    return cells;
  }

  private static void supersede(Connection connection, KeptSheet kept) throws SQLException {
    int expected = kept.revision().number() == 1 ? 0 : 1;
    try (PreparedStatement update = connection.prepareStatement(SheetSql.SUPERSEDE)) {
      update.setObject(1, SheetSql.utc(kept.revision().receivedAt()));
      SheetSql.bindKey(update, 2, kept.sheet().key());
      update.setInt(5, kept.revision().number() - 1);
      if (update.executeUpdate() != expected) {
        throw new IllegalStateException(
            "No revision before " + kept.revision() + " of " + kept.sheet().key());
      }
    }
  }

  private static long insertSheet(Connection connection, KeptSheet kept) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SheetSql.INSERT_SHEET)) {
      SheetKey key = kept.sheet().key();
      SheetSql.bindKey(insert, 1, key);
      insert.setInt(4, kept.revision().number());
      insert.setObject(5, SheetSql.utc(kept.revision().receivedAt()));
      insert.setString(6, kept.revision().submittedBy());
      insert.setString(7, key.form());
      insert.setObject(8, key.period().lastDay());
      try (ResultSet inserted = insert.executeQuery()) {
        if (!inserted.next()) {
          throw new IllegalStateException("No version of the form is in force for " + key);
        }
        return inserted.getLong(1);
      }
    }
  }

  private static void insertFigures(Connection connection, FigureSheet sheet, long sheetId)
      throws SQLException {
    FigureColumns columns = FigureColumns.of(sheet.figures());
    try (PreparedStatement insert = connection.prepareStatement(SheetSql.INSERT_FIGURES)) {
      insert.setLong(1, sheetId);
      insert.setArray(2, connection.createArrayOf("text", columns.measures().toArray()));
      insert.setArray(3, connection.createArrayOf("text", columns.states().toArray()));
      insert.setArray(4, connection.createArrayOf("numeric", columns.amounts().toArray()));
      insert.setArray(5, connection.createArrayOf("text", columns.reasons().toArray()));
      if (insert.executeUpdate() != columns.measures().size()) {
        throw new IllegalStateException("Unknown measures on " + sheet.key());
      }
    }
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
