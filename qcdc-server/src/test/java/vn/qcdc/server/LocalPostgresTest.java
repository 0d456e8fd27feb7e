package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real starts of a real PostgreSQL; programs are unpacked and data made once, and used by all tests
 * that leave them whole.
 */
class LocalPostgresTest {
  @TempDir static Path folder;
  private static Home home;
  private static Home other;

  @BeforeAll
  static void unpack() throws IOException {
    home = Home.at(folder.resolve("xã Vị Tân 1"));
    other = Home.at(folder.resolve("other"));
    PostgresBinaries.unpackedInto(home);
    Files.createSymbolicLink(other.postgres(), home.postgres());
  }

  @AfterEach
  void stop() throws Exception {
    Leftovers.stopPostgres(home);
    Leftovers.stopPostgres(other);
    FolderTree.delete(other.data());
  }

  @Test
  void data_outlive_a_stop() throws Exception {
    LocalPostgres first = new LocalPostgres(home);
    assertEquals(LocalPostgres.Start.LAUNCHED, first.start());
    execute(first, "create table talks as select 'Đối thoại' as word");
    first.stop();
    assertFalse(first.isAlive());

    LocalPostgres second = new LocalPostgres(home);
    assertEquals(LocalPostgres.Start.LAUNCHED, second.start());
    assertEquals("Đối thoại", query(second, "select word from talks"));
    assertEquals(first.logins(), second.logins());
  }

  @Test
  void a_server_that_outlived_its_launcher_is_adopted() throws Exception {
    new LocalPostgres(home).start();
    LocalPostgres next = new LocalPostgres(home);
    assertEquals(LocalPostgres.Start.ADOPTED, next.start());
    assertEquals("1", query(next, "select 1"));
  }

  @Test
  void a_killed_server_recovers_what_was_committed() throws Exception {
    LocalPostgres postgres = new LocalPostgres(home);
    postgres.start();
    execute(postgres, "create table kept as select 1 as word");
    kill();
    assertTrue(postgres.reviveIfDead());
    assertEquals("1", query(postgres, "select word from kept"));
  }

  @Test
  void root_lends_the_account_of_nobody_where_nobody_can_enter() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    LocalPostgres postgres = new LocalPostgres(other);
    postgres.start();
    assertEquals("1", query(postgres, "select 1"));
  }

  @Test
  void the_application_is_no_superuser_and_sorts_in_vietnamese() throws Exception {
    LocalPostgres postgres = new LocalPostgres(home);
    postgres.start();
    assertEquals(
        "f", query(postgres, "select rolsuper from pg_roles where rolname = current_user"));
    assertEquals(
        "An,Ăn,Ân,Da,Đà,Em",
        query(
            postgres,
            "select string_agg(w, ',' order by w) from unnest(array['Đà','Em','Ân','Da','Ăn','An'])"
                + " w"));
  }

  @Test
  void the_application_is_not_the_owner_and_has_a_password_of_its_own() throws Exception {
    LocalPostgres postgres = new LocalPostgres(home);
    postgres.start();
    DatabaseLogins logins = postgres.logins();
    assertEquals("qcdc_app", query(logins.application(), "select current_user"));
    assertEquals("qcdc", query(logins.owner(), "select current_user"));
    assertFalse(logins.application().password().equals(logins.owner().password()));
    assertEquals(
        "f", query(logins.application(), "select pg_has_role('qcdc_app', 'qcdc', 'MEMBER')"));
    try (Connection connection = logins.application().connect();
        Statement statement = connection.createStatement()) {
      assertThrows(SQLException.class, () -> statement.execute("create table x (i int)"));
      statement.execute("create temporary table x (i int)");
    }
  }

  @Test
  void a_wrong_password_is_refused() throws Exception {
    LocalPostgres postgres = new LocalPostgres(home);
    postgres.start();
    DatabaseAddress address = postgres.logins().application();
    DatabaseAddress stranger =
        new DatabaseAddress(address.host(), address.port(), "qcdc", address.user(), "guess");
    assertThrows(SQLException.class, stranger::connect);
  }

  @Test
  void data_of_another_major_version_are_left_alone() throws Exception {
    Files.createDirectory(other.data());
    Files.writeString(other.data().resolve("PG_VERSION"), "15\n");
    CannotProceed reason =
        assertThrows(CannotProceed.class, () -> new LocalPostgres(other).start());
    assertTrue(reason.getMessage().contains("made by PostgreSQL 15"), reason.getMessage());
  }

  @Test
  void a_folder_with_anything_else_is_left_alone() throws Exception {
    Files.createDirectory(other.data());
    Files.writeString(other.data().resolve("letter.txt"), "Kính gửi");
    CannotProceed reason =
        assertThrows(CannotProceed.class, () -> new LocalPostgres(other).start());
    assertTrue(reason.getMessage().contains("not a data folder"), reason.getMessage());
    assertTrue(Files.exists(other.data().resolve("letter.txt")));
  }

  @Test
  void a_stale_note_of_another_process_does_not_stop_it() throws Exception {
    LocalPostgres postgres = new LocalPostgres(home);
    postgres.start();
    postgres.stop();
    long other = ProcessHandle.current().pid();
    Files.writeString(home.data().resolve("postmaster.pid"), other + "\n/elsewhere\n0\n1\n");
    assertEquals(LocalPostgres.Start.LAUNCHED, postgres.start());
  }

  private static void kill() throws Exception {
    Postmaster postmaster = new PostgresData(home).postmaster().orElseThrow();
    ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
    while (postmaster.mayLive()) {
      Thread.sleep(20);
    }
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.logins().owner().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LocalPostgres postgres, String sql) throws SQLException {
    return query(postgres.logins().owner(), sql);
  }

  private static String query(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertTrue(result.next());
      return result.getString(1);
    }
  }
}
