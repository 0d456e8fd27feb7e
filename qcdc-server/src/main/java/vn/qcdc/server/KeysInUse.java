package vn.qcdc.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Asks a database which keys of petitioners it needs. */
final class KeysInUse {
  private static final String IS_THERE = "SELECT to_regclass('petitioner') IS NOT NULL";
  private static final String QUERY =
      """
      SELECT sealed_with FROM petitioner WHERE erased_at IS NULL
      UNION SELECT indexed_with FROM petitioner WHERE erased_at IS NULL\
      """;

  private KeysInUse() {}

  /** Their ids; none where no server ever made the tables. */
  static Set<String> in(DatabaseAddress database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return isThere(statement) ? ids(statement) : Set.of();
    } catch (SQLException e) {
      throw new CannotProceed(
          "The data base %s does not say which keys it needs: %s. Start it first: qcdc run"
              .formatted(database, e.getMessage()),
          e);
    }
  }

  private static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(IS_THERE)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static Set<String> ids(Statement statement) throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
