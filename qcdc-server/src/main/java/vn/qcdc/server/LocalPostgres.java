package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The PostgreSQL of one home, on loopback only.
 *
 * <p>A PostgreSQL that outlived its launcher is adopted, never doubled; one that was killed
 * recovers at the next start.
 */
public final class LocalPostgres {
  private static final String QCDC = "qcdc";
  private static final String APPLICATION = "qcdc_app";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NEEDED_MEBIBYTES = 100;

  private final Home home;
  private final String password;
  private final String applicationPassword;
  private final PostgresData data;
  private int port;
  private boolean stopped;

  public LocalPostgres(Home home) throws IOException {
    this.home = home;
    this.data = new PostgresData(home);
    this.password = Secret.kept(home.keys().resolve("database.password"));
    this.applicationPassword = Secret.kept(home.keys().resolve("database-application.password"));
  }

  /** Where the one of a home answers that another process has started. */
  static DatabaseAddress running(Home home) throws IOException {
    LocalPostgres postgres = new LocalPostgres(home);
    postgres.port =
        postgres
            .data
            .postmaster()
            .map(Postmaster::port)
            .orElseThrow(
                () -> new CannotProceed("PostgreSQL does not run. Start it first: qcdc run"));
    return postgres.logins().owner();
  }

  /** Starts or adopts it; afterwards it answers at {@link #logins}. */
  public synchronized Start start() throws IOException, InterruptedException {
    stopped = false;
    PostgresBinaries binaries = PostgresBinaries.unpackedInto(home);
    PostgresAccount account = PostgresAccount.of(home, binaries);
    data.makeOrCheck(binaries, account, password);
    Start start = adopt() ? Start.ADOPTED : launch(new PostgresControl(home, binaries, account));
    try {
      prepareDatabase();
    } catch (SQLException e) {
      throw new CannotProceed(
          "PostgreSQL started but refuses its own log-in: " + e.getMessage(), e);
    }
    return start;
  }

  /** How it came to run. */
  public enum Start {
    LAUNCHED,
    ADOPTED
  }

  public DatabaseLogins logins() {
    return new DatabaseLogins(
        new DatabaseAddress("127.0.0.1", port, QCDC, APPLICATION, applicationPassword),
        new DatabaseAddress("127.0.0.1", port, QCDC, QCDC, password));
  }

  /** For those who may do anything in the database of the application. */
  public DatabaseAddress superuser() {
    return new DatabaseAddress("127.0.0.1", port, QCDC, PostgresData.SUPERUSER, password);
  }

  /** Ends all sessions, writes everything down and stops; nothing when it does not run. */
  public synchronized void stop() throws IOException, InterruptedException {
    stopped = true;
    if (isAlive()) {
      PostgresBinaries binaries = PostgresBinaries.unpackedInto(home);
      new PostgresControl(home, binaries, PostgresAccount.of(home, binaries)).stop();
    }
  }

  /** Starts it again when it died without having been told to. */
  synchronized boolean reviveIfDead() throws IOException, InterruptedException {
    if (stopped || isAlive()) {
      return false;
    }
    start();
    return true;
  }

  boolean isAlive() throws IOException {
    return data.postmaster().filter(Postmaster::mayLive).isPresent();
  }

  private boolean adopt() throws IOException, InterruptedException {
    Optional<Postmaster> found = data.postmaster();
    if (found.isEmpty()) {
      return false;
    }
    if (!found.get().mayLive()) {
      data.forgetPostmaster();
      return false;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && found.filter(Postmaster::mayLive).isPresent()) {
      if (servesThisFolder(found.get().port())) {
        port = found.get().port();
        return true;
      }
      Thread.sleep(200);
      found = data.postmaster();
    }
    if (found.filter(Postmaster::mayLive).isEmpty()) {
      return false;
    }
    throw new CannotProceed(
        "A PostgreSQL that does not accept our password serves %s (process %d). Stop it, or name another folder with --home."
            .formatted(home.data(), found.get().pid()));
  }

  private boolean servesThisFolder(int candidate) throws IOException {
    try (Connection connection = superuserAt(candidate);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show data_directory")) {
      return result.next() && Files.isSameFile(Path.of(result.getString(1)), home.data());
    } catch (SQLException notYetOrNotOurs) {
      return false;
    }
  }

  private Start launch(PostgresControl programs) throws IOException, InterruptedException {
    home.requireSpace(NEEDED_MEBIBYTES, "PostgreSQL");
    port = RememberedPort.in(home);
    programs.start(port);
    data.postmaster().ifPresent(postmaster -> port = postmaster.port());
    return Start.LAUNCHED;
  }

  private void prepareDatabase() throws SQLException {
    try (Connection connection = superuserAt(port);
        Statement statement = connection.createStatement()) {
      makeRole(statement, QCDC, password);
      makeRole(statement, APPLICATION, applicationPassword);
      if (isMissing(statement, "select 1 from pg_database where datname = '" + QCDC + "'")) {
        statement.execute("create database " + QCDC + " owner " + QCDC);
      }
    }
  }

  private static void makeRole(Statement statement, String role, String password)
      throws SQLException {
    if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
      statement.execute("create role " + role + " login password '" + password + "'");
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return !result.next();
    }
  }

  private Connection superuserAt(int candidate) throws SQLException {
    return new DatabaseAddress(
            "127.0.0.1", candidate, PostgresData.SUPERUSER, PostgresData.SUPERUSER, password)
        .connect();
  }
}
