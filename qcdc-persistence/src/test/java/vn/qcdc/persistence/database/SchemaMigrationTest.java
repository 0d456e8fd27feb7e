package vn.qcdc.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

  @Test
  void a_migration_that_writes_leaves_an_entry_of_its_own() throws SQLException {
    try (Connection connection = TestDatabase.ofSuperuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE later");
    }
    Flyway.configure()
        .dataSource(TestDatabase.ofSuperuser("later"))
        .locations("db/migration", "db/later")
        .load()
        .migrate();
    try (Connection connection = TestDatabase.ofSuperuser("later").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT actor || ' ' || operation || ' ' || (entry #>> '{changes,0,new,0,code}')"
                    + " FROM audit_entry")) {
      assertTrue(row.next());
      assertEquals("system system:migration LATER", row.getString(1));
      assertFalse(row.next());
    }
  }

  @Test
  void what_stood_before_findings_were_known_is_to_be_examined() throws SQLException {
    try (Connection connection = TestDatabase.ofSuperuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE earlier");
    }
    DataSource earlier = TestDatabase.ofSuperuser("earlier");
    Flyway.configure().dataSource(earlier).target("13").load().migrate();
    try (Connection connection = earlier.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          SELECT set_config('qcdc.act', '{"actor": "a", "operation": "b"}', true);
          INSERT INTO unit VALUES (1, 'TERRITORY');
          INSERT INTO form (code, name, unit_kind, levels, period_type, valid_from)
          VALUES ('NAM', 'Số liệu năm', 'TERRITORY', '{PROVINCE}', 'YEAR', '2018-01-01');
          INSERT INTO sheet (form_code, form_id, unit_id, period, revision, received_at, superseded_at, submitted_by,
                             states, amounts)
          SELECT 'NAM', form.id, 1, said.period, said.revision, now() - interval '2 days', said.ended, 'c', '', '{}'
          FROM form, (VALUES ('2022', 1, NULL), ('2023', 1, now()), ('2023', 2, NULL), ('2021', 1, now()))
            AS said (period, revision, ended)\
          """);
      connection.commit();
    }
    Flyway.configure().dataSource(earlier).load().migrate();
    try (Connection connection = earlier.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT string_agg(form_code || ' ' || period, ', ' ORDER BY period) FROM"
                    + " sheet_due")) {
      row.next();
      assertEquals("NAM 2022, NAM 2023", row.getString(1));
    }
  }

  @Test
  void the_audit_is_not_safe_from_an_application_that_is_the_owner() {
    assertFalse(SchemaMigration.migrate(TestDatabase.ofSuperuser(), TestDatabase.ofSuperuser()));
    assertTrue(SchemaMigration.migrate(TestDatabase.ofSuperuser(), TestDatabase.ofApplication()));
  }
}
