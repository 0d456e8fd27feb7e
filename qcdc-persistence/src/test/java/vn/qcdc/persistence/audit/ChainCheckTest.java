package vn.qcdc.persistence.audit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.audit.AuditHead;
import vn.qcdc.domain.audit.Break;
import vn.qcdc.domain.audit.Verification;
import vn.qcdc.persistence.database.TestDatabase;

/**
 * What a superuser does to the audit is found, and where; what the application tries is refused.
 */
class ChainCheckTest {

  private static final String UNDISTURBED = "SET LOCAL session_replication_role = replica";

  /** By somebody who knows how hashes are made. */
  private static final String FORGED =
      """
      entry = entry || '{"actor": "x"}', hash = audit_hash(previous, entry || '{"actor": "x"}')\
      """;

  /** Number of the entry that comes after four that a test may spoil. */
  private long end;

  @BeforeEach
  void five_entries() {
    EntityManager entityManager = TestDatabase.entityManager();
    for (int i = 0; i < 5; i++) {
      TestDatabase.inTransaction(
          entityManager,
          () ->
              entityManager
                  .createNativeQuery(
                      "INSERT INTO target (code, number, name) VALUES (?1, '1', 'Chỉ tiêu')")
                  .setParameter(1, fresh("T"))
                  .executeUpdate());
    }
    end =
        TestDatabase.inTransaction(
            entityManager, () -> new JdbcAuditEntries(entityManager).head().number());
    entityManager.close();
  }

  /** Numbers count back from the last entry, which is 0. */
  static Stream<Arguments> tampering() {
    return Stream.of(
        arguments(set("entry = entry || '{\"actor\": \"x\"}'", 2), "CHANGED -2..-2"),
        arguments(set("entry = entry - 'changes'", 2), "CHANGED -2..-2"),
        arguments(set("hash = sha256('')", 2), "CHANGED -2..-2, UNLINKED -1..-1"),
        arguments("DELETE FROM audit_entry WHERE number = :2", "MISSING -2..-2"),
        arguments("DELETE FROM audit_entry WHERE number IN (:2, :3)", "MISSING -3..-2"),
        arguments(
            "DELETE FROM audit_entry WHERE number IN (:1, :3)", "MISSING -3..-3, MISSING -1..-1"),
        // Two that change places.
        arguments(
            set("entry = jsonb_set(entry, '{number}', '-1')", 1)
                + set("entry = jsonb_set(entry, '{number}', ':1')", 2)
                + "UPDATE audit_entry SET entry = jsonb_set(entry, '{number}', ':2') WHERE number ="
                + " -1",
            "CHANGED -2..-2, UNLINKED -2..-2, CHANGED -1..-1, UNLINKED -1..-1, UNLINKED 0..0"),
        arguments(set(FORGED, 2), "UNLINKED -1..-1"),
        // The last of all has no successor; who kept its hash finds it.
        arguments(set(FORGED, 0), "REWRITTEN 0..0"),
        arguments("DELETE FROM audit_entry WHERE number >= :1", "CUT_OFF -1..0"));
  }

  private static String set(String change, int back) {
    return "UPDATE audit_entry SET %s WHERE number = :%d; ".formatted(change, back);
  }

  @Test
  void a_chain_that_begins_otherwise_than_it_was_known_to_is_found() throws SQLException {
    try (Connection superuser = TestDatabase.ofSuperuser().getConnection()) {
      Verification verification =
          new ChainCheck(superuser).verify(new AuditHead(0, "0".repeat(64)));
      assertEquals(List.of(new Break(Break.Kind.REWRITTEN, 0, 0)), verification.breaks());
    }
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("tampering")
  void what_was_spoilt_is_found_and_where(String tampering, String found) throws SQLException {
    try (Connection superuser = TestDatabase.ofSuperuser().getConnection()) {
      superuser.setAutoCommit(false);
      AuditHead known = new ChainCheck(superuser).head();
      assertTrue(new ChainCheck(superuser).verify(known).isWhole());
      execute(superuser, UNDISTURBED);
      String statements = tampering;
      for (int back = 0; back < 5; back++) {
        statements = statements.replace(":" + back, String.valueOf(end - back));
      }
      execute(superuser, statements);
      Verification verification = new ChainCheck(superuser).verify(known);
      superuser.rollback();
      assertEquals(
          found,
          verification.breaks().stream()
              .map(
                  each -> "%s %d..%d".formatted(each.kind(), each.first() - end, each.last() - end))
              .collect(joining(", ")));
      assertEquals(verification.breaks().size(), verification.broken());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET hash = ''",
        "DELETE FROM audit_entry",
        "INSERT INTO audit_entry (entry, previous, hash) VALUES ('{}', '', '')",
        "TRUNCATE audit_entry",
        "UPDATE audit_chain SET genesis = ''",
        "SELECT FROM audit_chain FOR UPDATE",
        "SELECT FROM audit_due",
        "INSERT INTO audit_due (stage) VALUES ('FIRST')",
        "DELETE FROM audit_due",
        "DELETE FROM audit_exempt",
        "SELECT audit_add('INSERT', 'x', NULL, 1, NULL, NULL)",
        "SELECT grant_to_application('qcdc_app')",
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "ALTER TABLE measure DISABLE TRIGGER audit_insert",
        "DROP TRIGGER audit_insert ON measure",
        "SELECT audit_counts('measure')",
        "TRUNCATE submission_comment",
        "DROP TABLE submission_comment",
        "DELETE FROM unit_ancestor",
        "DELETE FROM flyway_schema_history",
        "CREATE TABLE public.hidden (i integer)",
        "SET session_replication_role = replica",
        "ALTER ROLE qcdc_app SUPERUSER",
        "COPY measure TO PROGRAM 'cat'"
      })
  void the_application_has_no_right_to(String statement) throws SQLException {
    try (Connection application = TestDatabase.ofApplication().getConnection()) {
      SQLException refused =
          assertThrows(SQLException.class, () -> execute(application, statement));
      assertEquals("42501", refused.getSQLState(), refused::getMessage);
    }
  }

  /** The owner would first have to take the triggers away, as only a person does on purpose. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET hash = ''",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry"
      })
  void even_the_owner_is_stopped_from(String statement) throws SQLException {
    try (Connection owner = TestDatabase.ofSuperuser().getConnection()) {
      SQLException refused = assertThrows(SQLException.class, () -> execute(owner, statement));
      assertTrue(refused.getMessage().contains("only ever added"), refused::getMessage);
    }
  }

  /** Functions of the owner look at the owner's tables, whatever a caller puts in their way. */
  @Test
  void a_table_of_ones_own_does_not_take_the_place_of_the_audit() throws SQLException {
    try (Connection application = TestDatabase.ofApplication().getConnection()) {
      application.setAutoCommit(false);
      execute(application, "CREATE TEMPORARY TABLE audit_due (LIKE audit_chain)");
      execute(application, "CREATE TEMPORARY TABLE audit_entry (LIKE audit_chain)");
      execute(
          application,
          "INSERT INTO target (code, number, name) VALUES ('" + fresh("T") + "', '1', 'Chỉ tiêu')");
      SQLException refused = assertThrows(SQLException.class, application::commit);
      assertTrue(refused.getMessage().contains("has not said who acts"), refused::getMessage);
    }
  }

  private static void execute(Connection connection, String statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
