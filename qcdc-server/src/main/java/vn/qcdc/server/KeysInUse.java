package vn.qcdc.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Asks a database which keys of petitioners it needs. */
final class KeysInUse {
  private static final String MISSING_TABLE = "42P01";
  private static final String QUERY =
      """
      SELECT sealed_with FROM petitioner WHERE erased_at IS NULL
      UNION SELECT indexed_with FROM petitioner WHERE erased_at IS NULL\
      """;

  private KeysInUse() {}

  /** Their ids; none where no server ever made the tables. */
  static Set<String> in(DatabaseAddress database) {
    Set<String> ids = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    } catch (SQLException e) {
      if (!MISSING_TABLE.equals(e.getSQLState())) {
        throw new CannotProceed(
            "The data base %s does not say which keys it needs: %s. Start it first: qcdc run"
                .formatted(database, e.getMessage()),
            e);
      }
    }
    return ids;
  }
}
