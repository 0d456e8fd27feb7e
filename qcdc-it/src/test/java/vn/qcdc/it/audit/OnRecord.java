package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.DatabaseAddress;
import vn.qcdc.server.Role;

/** Looks behind the back of the server whether anything was written without an entry. */
public final class OnRecord {

  private static final String TRANSACTIONS_WITHOUT_ENTRY =
      """
      SELECT count(*) FROM (
        SELECT begun_in AS xact FROM sheet
        UNION SELECT ended_in FROM sheet WHERE ended_in IS NOT NULL
        UNION SELECT made_in FROM reminder) AS made
      WHERE NOT EXISTS (SELECT FROM audit_entry WHERE entry ->> 'transaction' = made.xact::text)\
      """;
  private static final String ENTRIES_WITHOUT_SHEET =
      """
      SELECT count(*) FROM audit_entry, jsonb_array_elements(entry -> 'changes') AS change
      WHERE change ->> 'table' = 'sheet' AND change ->> 'act' = 'INSERT'
        AND (change ->> 'rows')::bigint
          <> (SELECT count(*) FROM sheet WHERE begun_in::text = entry ->> 'transaction')\
      """;

  private OnRecord() {}

  /** All sheets and reminders are on record, nothing else is, and the chain is whole. */
  public static void everythingIsAndNothingElse() {
    assertEquals(0, count(TRANSACTIONS_WITHOUT_ENTRY), "writes without an entry");
    assertEquals(0, count(ENTRIES_WITHOUT_SHEET), "entries without their write");
    Answer verified = Api.as(Role.AUDITOR).get("/v1/audit/verification").expect(200);
    assertTrue(verified.at("/whole").asBoolean(), verified::toString);
  }

  private static long count(String query) {
    try (Connection connection = behindTheBack();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  static Connection behindTheBack() throws SQLException {
    DatabaseAddress database = RunningServer.shared().database();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.name()),
        database.user(),
        database.password());
  }
}
