package vn.qcdc.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
  void the_audit_is_not_safe_from_an_application_that_is_the_owner() {
    assertFalse(SchemaMigration.migrate(TestDatabase.ofSuperuser(), TestDatabase.ofSuperuser()));
    assertTrue(SchemaMigration.migrate(TestDatabase.ofSuperuser(), TestDatabase.ofApplication()));
  }
}
