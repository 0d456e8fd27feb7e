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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.UnitArrays;

/** Keeps sheets in PostgreSQL by plain SQL, a sheet in one row. */
@Singleton
final class JdbcSheets implements Sheets {

  private final EntityManager entityManager;
  private final FormLayouts layouts = new FormLayouts();
  private final RememberedSheets remembered = new RememberedSheets(layouts);

  @Inject
  JdbcSheets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    return onConnection(connection -> read(connection, key, knownAt));
  }

  @Override
  public Map<SheetKey, KeptSheet> find(Collection<SheetKey> keys, @Nullable Instant knownAt) {
    return onConnection(
        connection -> {
          Map<SheetKey, KeptSheet> found = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(SheetSql.sheets(knownAt))) {
            SheetSql.bindKeys(select, 1, keys);
            SheetSql.bindKnownAt(select, 4, knownAt);
            latest(connection, select).forEach((key, sheet) -> found.put(key, sheet.kept()));
          }
          return found;
        });
  }

  @Override
  public Optional<KeptSheet> revision(SheetKey key, int number) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SheetSql.REVISION)) {
            SheetSql.bindKey(select, 1, key);
            select.setInt(4, number);
            return read(connection, select, key).map(LatestSheet::kept);
          }
        });
  }

  @Override
  public Optional<LatestSheet> latest(SheetKey key, @Nullable Instant knownAt) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SheetSql.latest(knownAt))) {
            SheetSql.bindKey(select, 1, key);
            SheetSql.bindKnownAt(select, 4, knownAt);
            return read(connection, select, key);
          }
        });
  }

  @Override
  public Map<SheetKey, LatestSheet> latestForUpdate(Collection<SheetKey> keys) {
    return onConnection(
        connection -> {
          lockUnits(connection, keys);
          return latest(connection, keys);
        });
  }

  @Override
  public void mark(SheetKey key, int revision, SheetStatus status) {
    changeStanding(SheetSql.MARK, status.name(), key, revision);
  }

  @Override
  public void withdraw(SheetKey key, int revision, Instant at) {
    changeStanding(SheetSql.WITHDRAW, SheetSql.utc(at), key, revision);
  }

  @Override
  public void keep(KeptSheet kept) {
    onConnection(
        connection -> {
          new SheetWriter(connection, layouts).write(List.of(SheetWriter.Sent.alone(kept)));
          return Boolean.TRUE;
        });
  }

  @Override
  public List<ReportedSheet> reported(
      Set<UnitId> units, Set<String> forms, Set<String> periods, @Nullable Instant knownAt) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SheetSql.standing(knownAt))) {
            select.setArray(
                1, connection.createArrayOf("bigint", units.stream().map(UnitId::value).toArray()));
            select.setArray(2, connection.createArrayOf("text", forms.toArray()));
            select.setArray(3, connection.createArrayOf("text", periods.toArray()));
            SheetSql.bindKnownAt(select, 4, knownAt);
            return remembered.get(connection, SheetSql.ids(select));
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
          try (PreparedStatement select = connection.prepareStatement(SheetSql.ENDING_FROM)) {
            SheetSql.bindUnitsAndDay(select, units, day);
            return keys(select);
          }
        });
  }

  @Override
  public List<SheetKey> spans(Set<UnitId> units, Set<String> forms) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SheetSql.SPANS)) {
            select.setArray(1, UnitArrays.of(connection, Optional.of(units)));
            select.setArray(2, connection.createArrayOf("text", forms.toArray()));
            return keys(select);
          }
        });
  }

  private static List<SheetKey> keys(PreparedStatement select) throws SQLException {
    List<SheetKey> keys = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        keys.add(SheetSql.key(rows));
      }
    }
    return keys;
  }

  private Optional<KeptSheet> read(Connection connection, SheetKey key, @Nullable Instant knownAt)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SheetSql.sheet(knownAt))) {
      SheetSql.bindKey(select, 1, key);
      SheetSql.bindKnownAt(select, 4, knownAt);
      return read(connection, select, key).map(LatestSheet::kept);
    }
  }

  private Optional<LatestSheet> read(Connection connection, PreparedStatement select, SheetKey key)
      throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? Optional.of(latest(connection, key, rows)) : Optional.empty();
    }
  }

  private static void lockUnits(Connection connection, Collection<SheetKey> keys)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(SheetSql.LOCK_UNITS)) {
      lock.setArray(
          1,
          connection.createArrayOf(
              "bigint", keys.stream().map(key -> key.unit().value()).distinct().toArray()));
      lock.execute();
    }
  }

  private Map<SheetKey, LatestSheet> latest(Connection connection, Collection<SheetKey> keys)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SheetSql.LAST_AT)) {
      SheetSql.bindKeys(select, 1, keys);
      return latest(connection, select);
    }
  }

  private Map<SheetKey, LatestSheet> latest(Connection connection, PreparedStatement select)
      throws SQLException {
    Map<SheetKey, LatestSheet> last = new HashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        SheetKey key = SheetSql.key(rows);
        last.put(key, latest(connection, key, rows));
      }
    }
    return last;
  }

  private LatestSheet latest(Connection connection, SheetKey key, ResultSet row)
      throws SQLException {
    List<String> layout = layouts.measures(connection, row.getInt("form_id"));
    SheetStatus status = SheetStatus.valueOf(row.getString("status"));
    return new LatestSheet(
        new KeptSheet(
            new FigureSheet(key, CellColumns.read(row).figures(layout)), SheetSql.revision(row)),
        status,
        status == SheetStatus.RETURNED ? SheetSql.supersededAt(row) : null);
  }

  private void changeStanding(String statement, Object value, SheetKey key, int revision) {
    onConnection(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, value);
            SheetSql.bindKey(update, 2, key);
            update.setInt(5, revision);
            if (update.executeUpdate() != 1) {
              throw new IllegalStateException("Revision " + revision + " does not stand: " + key);
            }
          }
          return Boolean.TRUE;
        });
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
