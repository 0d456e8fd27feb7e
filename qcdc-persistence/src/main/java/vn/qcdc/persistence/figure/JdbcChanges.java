package vn.qcdc.persistence.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import vn.qcdc.domain.figure.ChangeMark;
import vn.qcdc.domain.figure.ChangedSheets;
import vn.qcdc.domain.figure.Changes;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.persistence.database.UnitArrays;

/**
 * Reads the order of changes off the transactions that made and ended the rows of sheets. Numbers
 * of transactions are given out in order but end in any; only what is older than every transaction
 * that still runs can get no predecessor any more.
 */
@Singleton
final class JdbcChanges implements Changes {

  /** The oldest transaction that still runs: what is before it is final. */
  private static final String HORIZON =
      """
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
             ?::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) AS known\
      """;

  /**
   * A row that has ended is told of at its end, and not even there when another took its place in
   * the same transaction: that one is told of.
   */
  private static final String AFTER =
      """
      WITH asked AS MATERIALIZED (
        SELECT ?::text::xid8 AS xact, ?::bigint AS id, ?::integer AS most, ?::bigint[] AS units,
               ?::text::xid8 AS horizon)
      (SELECT sheet.begun_in::text AS xact, id, form_code, unit_id, period, sheet.begun_in AS place FROM sheet
       WHERE (begun_in, id) > ((SELECT xact FROM asked), (SELECT id FROM asked))
         AND begun_in < (SELECT horizon FROM asked)
         AND (ended_in IS NULL OR ended_in >= (SELECT horizon FROM asked))
         AND ((SELECT units FROM asked) IS NULL OR unit_id = ANY ((SELECT units FROM asked)::bigint[]))
       ORDER BY sheet.begun_in, id LIMIT (SELECT most FROM asked))
      UNION ALL
      (SELECT sheet.ended_in::text, id, form_code, unit_id, period, sheet.ended_in FROM sheet
       WHERE (ended_in, id) > ((SELECT xact FROM asked), (SELECT id FROM asked))
         AND ended_in < (SELECT horizon FROM asked)
         AND ((SELECT units FROM asked) IS NULL OR unit_id = ANY ((SELECT units FROM asked)::bigint[]))
         AND NOT EXISTS (
           SELECT FROM sheet AS next
           WHERE next.unit_id = sheet.unit_id AND next.period = sheet.period AND next.form_code = sheet.form_code
             AND next.revision = sheet.revision + 1 AND next.begun_in = sheet.ended_in)
       ORDER BY sheet.ended_in, id LIMIT (SELECT most FROM asked))
      ORDER BY place, id LIMIT (SELECT most FROM asked)\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcChanges(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<ChangedSheets> after(ChangeMark mark, Remit remit, int most) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              Optional<Long> horizon = horizon(connection, mark);
              return horizon.isEmpty()
                  ? Optional.empty()
                  : Optional.of(read(connection, mark, remit, most, horizon.get()));
            });
  }

  /** Empty when the mark cannot have been given out. */
  private static Optional<Long> horizon(Connection connection, ChangeMark mark)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HORIZON)) {
      select.setString(1, String.valueOf(mark.transaction()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean("known")
            ? Optional.of(Long.valueOf(row.getString("horizon")))
            : Optional.empty();
      }
    }
  }

  /** Who has read all goes on behind it, so that nobody looks twice at changes of others. */
  private static ChangedSheets read(
      Connection connection, ChangeMark mark, Remit remit, int most, long horizon)
      throws SQLException {
    Set<SheetKey> keys = new LinkedHashSet<>();
    ChangeMark last = mark;
    int read = 0;
    try (PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setString(1, String.valueOf(mark.transaction()));
      select.setLong(2, mark.sheet());
      select.setInt(3, most);
      select.setArray(4, UnitArrays.of(connection, remit.units()));
      select.setString(5, String.valueOf(horizon));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read++;
          keys.add(SheetSql.key(rows));
          last = new ChangeMark(Long.parseLong(rows.getString("xact")), rows.getLong("id"));
        }
      }
    }
    boolean isAll = read < most && last.transaction() < horizon;
    return new ChangedSheets(List.copyOf(keys), isAll ? new ChangeMark(horizon, 0) : last);
  }
}
