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

/**
 * Reads the order of changes off the transactions that made and ended the rows of sheets. Numbers
 * of transactions are given out in order but end in any; only what is older than every transaction
 * that still runs can get no predecessor any more.
 */
@Singleton
final class JdbcChanges implements Changes {

  private static final String CAN_HAVE_BEEN_GIVEN =
      "SELECT ?::text::xid8 < pg_snapshot_xmax(pg_current_snapshot())";

  /**
   * A row that has ended is told of at its end, and not even there when another took its place in
   * the same transaction: that one is told of. The horizon and the rows are seen by one snapshot.
   */
  private static final String AFTER =
      """
      WITH asked AS MATERIALIZED (
        SELECT ?::text::xid8 AS xact, ?::bigint AS id, ?::integer AS most,
               pg_snapshot_xmin(pg_current_snapshot()) AS horizon)
      (SELECT sheet.begun_in::text AS xact, id, form_code, unit_id, period, sheet.begun_in AS place FROM sheet
       WHERE (begun_in, id) > ((SELECT xact FROM asked), (SELECT id FROM asked))
         AND begun_in < (SELECT horizon FROM asked)
         AND (ended_in IS NULL OR ended_in >= (SELECT horizon FROM asked))
       ORDER BY sheet.begun_in, id LIMIT (SELECT most FROM asked))
      UNION ALL
      (SELECT sheet.ended_in::text, id, form_code, unit_id, period, sheet.ended_in FROM sheet
       WHERE (ended_in, id) > ((SELECT xact FROM asked), (SELECT id FROM asked))
         AND ended_in < (SELECT horizon FROM asked)
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
  public Optional<ChangedSheets> after(ChangeMark mark, int most) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection ->
                canHaveBeenGiven(connection, mark)
                    ? Optional.of(read(connection, mark, most))
                    : Optional.empty());
  }

  private static boolean canHaveBeenGiven(Connection connection, ChangeMark mark)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CAN_HAVE_BEEN_GIVEN)) {
      select.setString(1, String.valueOf(mark.transaction()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static ChangedSheets read(Connection connection, ChangeMark mark, int most)
      throws SQLException {
    Set<SheetKey> keys = new LinkedHashSet<>();
    ChangeMark until = mark;
    try (PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setString(1, String.valueOf(mark.transaction()));
      select.setLong(2, mark.sheet());
      select.setInt(3, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keys.add(SheetSql.key(rows));
          until = new ChangeMark(Long.parseLong(rows.getString("xact")), rows.getLong("id"));
        }
      }
    }
    return new ChangedSheets(List.copyOf(keys), until);
  }
}
