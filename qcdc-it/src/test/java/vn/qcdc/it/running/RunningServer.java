package vn.qcdc.it.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.server.DatabaseAddress;
import vn.qcdc.server.Distribution;
import vn.qcdc.server.FreePort;
import vn.qcdc.server.LocalIssuer;
import vn.qcdc.server.LocalPostgres;
import vn.qcdc.server.Role;
import vn.qcdc.server.ServerPorts;
import vn.qcdc.server.ServerProcess;
import vn.qcdc.server.TokenRequest;

/** The one server of a test run, on free ports, with everything that a test may do to it. */
public final class RunningServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

  /** Quick to start; the benchmark sets {@code qcdc.it.java} and lets the compiler do its best. */
  private static final String JAVA_OPTIONS =
      System.getProperty("qcdc.it.java", "-Xmx512m -XX:TieredStopAtLevel=1 -Dqcdc.log.level=TRACE");

  private static @Nullable RunningServer shared;
  private static @Nullable String failure;

  private final TemporaryHome home;
  private final LocalPostgres postgres;
  private final LocalIssuer issuer;
  private final ServerProcess server;

  /** What every server under test is told: nobody waits, and nobody is told to. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "QCDC_JAVA_OPTS", JAVA_OPTIONS,
          "QCDC_RATE_LIMIT", "100000000",
          "QCDC_RATE_LIMIT_ANONYMOUS", "100000000",
          "QCDC_UPLOADS_AT_ONCE", "1000");

  private RunningServer(TemporaryHome home, Map<String, String> more) throws IOException {
    this.home = home;
    postgres = new LocalPostgres(home.home());
    issuer = LocalIssuer.of(home.home());
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.putAll(more);
    server =
        new ServerProcess(
            home.home(),
            Distribution.server(),
            ServerPorts.in(environment, FreePort.any()),
            environment);
  }

  /**
   * Starts another one, with a database and an environment of its own, which is closed by the test.
   */
  public static RunningServer with(Map<String, String> environment) {
    RunningServer server = open(environment);
    try {
      server.start();
      return server;
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  /** Starts it at the first call. A start that failed is not tried again in the same run. */
  public static synchronized RunningServer shared() {
    if (failure != null) {
      throw new IllegalStateException("The server did not start. " + failure);
    }
    if (shared == null) {
      shared = open(Map.of());
      try {
        shared.start();
      } catch (RuntimeException e) {
        failure = e.toString();
        closeShared();
        throw e;
      }
    }
    return shared;
  }

  static synchronized void closeShared() {
    if (shared != null) {
      RunningServer closing = shared;
      shared = null;
      closing.close();
    }
  }

  /** Where it listens with TLS, having been told to. */
  public int httpsPort() {
    return server.ports().https();
  }

  public URI baseUri() {
    return server.baseUri();
  }

  /** Where WildFly tells its health and metrics. */
  public URI managementUri() {
    return URI.create("http://127.0.0.1:" + server.ports().management());
  }

  /** Where its data, keys and logs are. */
  public Path home() {
    return home.home().root();
  }

  /** For those who look at the tables, or change them, behind the back of the server. */
  public DatabaseAddress database() {
    return postgres.superuser();
  }

  /** A token that is good for the whole run. */
  public String token(Role role, String... units) {
    return token(
        new TokenRequest("it-" + role.code(), List.of(role), List.of(units), TOKEN_LIFETIME),
        Instant.now());
  }

  /** A token as it would have been issued at another time. */
  public String token(TokenRequest request, Instant issuedAt) {
    return issuer.token(request, issuedAt);
  }

  public void stopDatabase() {
    uninterrupted(postgres::stop);
  }

  /** As a power cut would end it. */
  public void killDatabase() {
    DatabaseAddress database = database();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                    .formatted(database.host(), database.port(), database.name()),
                database.user(),
                database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      ProcessHandle.of(row.getLong(1))
          .flatMap(ProcessHandle::parent)
          .orElseThrow()
          .destroyForcibly();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void startDatabase() {
    uninterrupted(postgres::start);
  }

  /** As a power cut would end it. */
  public void kill() {
    uninterrupted(server::kill);
  }

  /** Kills it where it still runs, and starts it again on the same ports and data. */
  public void restart() {
    kill();
    startServer();
  }

  /** The last lines of the server's log. */
  public String logTail(int lines) {
    return server.logTail(lines);
  }

  private static RunningServer open(Map<String, String> environment) {
    try {
      RunningServer server = new RunningServer(TemporaryHome.make(), environment);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the server under test"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start() {
    startDatabase();
    startServer();
  }

  private void startServer() {
    uninterrupted(
        () -> {
          server.start(postgres.logins());
          server.awaitReady(PATIENCE);
        });
  }

  /** More than once does no harm. */
  @Override
  public synchronized void close() {
    uninterrupted(server::stop);
    uninterrupted(postgres::stop);
    home.delete();
  }

  private interface Act {
    void run() throws IOException, InterruptedException;
  }

  private static void uninterrupted(Act act) {
    try {
      act.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test run was interrupted", e);
    }
  }
}
