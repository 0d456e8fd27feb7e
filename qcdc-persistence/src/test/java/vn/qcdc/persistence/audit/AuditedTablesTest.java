package vn.qcdc.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.persistence.database.TestDatabase;

/** No table is forgotten, and nothing secret is copied. */
class AuditedTablesTest {

  private static final String KINDS_WITHOUT_TRIGGER =
      """
      SELECT relation.relname || ' ' || kind.name
      FROM pg_class AS relation
      CROSS JOIN (VALUES ('INSERT', 4), ('DELETE', 8), ('UPDATE', 16), ('TRUNCATE', 32)) AS kind (name, bit)
      WHERE relation.relnamespace = 'public'::regnamespace AND relation.relkind IN ('r', 'p')
        AND relation.relname NOT IN (SELECT relation FROM audit_exempt)
        AND NOT EXISTS (
          SELECT FROM pg_trigger
          WHERE tgrelid = relation.oid AND tgfoid = 'audit_note()'::regprocedure
            AND tgtype::integer & kind.bit <> 0 AND tgenabled = 'O')
      ORDER BY 1\
      """;

  /** Columns that are neither bytes nor copied; tables that copy none are counted only. */
  private static final String COLUMNS_WITHOUT_TRACE =
      """
      SELECT relation.relname || '.' || attname
      FROM pg_trigger
      JOIN pg_class AS relation ON relation.oid = tgrelid
      JOIN pg_attribute ON attrelid = tgrelid AND attnum > 0 AND NOT attisdropped
      WHERE tgfoid = 'audit_note()'::regprocedure AND tgname = 'audit_insert' AND tgnargs > 0
        AND atttypid <> 'bytea'::regtype
        AND NOT attname::text = ANY (string_to_array(encode(tgargs, 'escape'), '\\000'))
      ORDER BY 1\
      """;

  @Test
  void every_table_leaves_a_trace_or_is_exempt_for_a_reason() throws SQLException {
    assertEquals(List.of(), list(KINDS_WITHOUT_TRIGGER));
    assertEquals(
        List.of(), list("SELECT relation FROM audit_exempt WHERE to_regclass(relation) IS NULL"));
  }

  /** A column that is added to a table is to be audited as well, or to be written down here. */
  @Test
  void every_column_leaves_a_trace_but_these() throws SQLException {
    assertEquals(
        List.of(
            "consistency_run.ended_at",
            "consistency_run.examined",
            "consistency_run.of_all",
            "consistency_run.state",
            "finding.basis",
            "finding.changed_at",
            "finding.explained_at",
            "finding.found_at",
            "finding.last_day",
            "finding.part_amounts",
            "finding.part_measures",
            "finding.part_periods",
            "finding.part_units",
            "job.done",
            "job.feed_id",
            "job.of_all",
            "job.phase",
            "job.problem",
            "job.seen_at",
            "job.state",
            "job.to_be_cancelled",
            "matter.channel",
            "matter.field",
            "matter.petitioner_id",
            "matter.registered_at",
            "matter.remote",
            "matter.roadmap",
            "matter.signatories",
            "matter.state_details",
            "matter.subject",
            "matter.term",
            "matter.tracking_code",
            "petitioner.anonymous",
            "petitioner.kind",
            "petitioner.received_on",
            "petitioner.registered_at",
            "petitioner.sealed",
            "reception.note",
            "sheet.begun_in",
            "sheet.ended_in",
            "sheet.feed_rows",
            "sheet.last_day"),
        list(COLUMNS_WITHOUT_TRACE));
  }

  @Test
  void bytes_and_secret_tables_are_not_copied() throws SQLException {
    try (Connection owner = TestDatabase.ofSuperuser().getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          """
          CREATE TABLE sealed (id integer, name text, content bytea);
          CREATE TABLE secret (id integer, name text);
          CREATE TABLE partly (id integer, name text);
          SELECT audit_rows('sealed');
          SELECT audit_counts('secret');
          SELECT audit_columns('partly', 'id');
          SELECT set_config('qcdc.act', '{"actor": "a", "operation": "b"}', true);
          INSERT INTO sealed VALUES (1, 'seen', 'hidden');
          INSERT INTO secret VALUES (1, 'hidden'), (2, 'hidden');
          INSERT INTO partly VALUES (3, 'hidden');
          UPDATE partly SET name = 'hidden too';
          SET CONSTRAINTS ALL IMMEDIATE\
          """);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT entry -> 'changes' FROM audit_entry ORDER BY number DESC LIMIT 1")) {
        row.next();
        assertEquals(
            """
            [{"act": "INSERT", "new": [{"id": 1, "name": "seen"}], "rows": 1, "table": "sealed"}, \
            {"act": "INSERT", "rows": 2, "table": "secret"}, \
            {"act": "INSERT", "new": [{"id": 3}], "rows": 1, "table": "partly"}, \
            {"act": "UPDATE", "new": [{"id": 3}], "old": [{"id": 3}], "rows": 1, "table": "partly"}]\
            """,
            row.getString(1));
      }
      owner.rollback();
    }
  }

  private static List<String> list(String query) throws SQLException {
    try (Connection connection = TestDatabase.ofSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
