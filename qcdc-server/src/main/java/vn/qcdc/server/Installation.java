package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One home while this process runs it: starts its parts in order, watches them, and stops them in
 * reverse.
 */
final class Installation {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Home home;
  private final HomeLock lock;
  private final Mode mode;
  private final Progress progress;
  private final ServerProcess server;
  private final Optional<DatabaseLogins> external;
  private final PetitionerKeys keys;
  private final ControlPort control;
  private final String secret = Secret.make();
  private final Instant since = Instant.now();
  private volatile @Nullable LocalPostgres postgres;
  private volatile boolean stopping;

  Installation(
      Home home, HomeLock lock, int port, Map<String, String> environment, Progress progress)
      throws IOException {
    this.home = home;
    this.lock = lock;
    this.progress = progress;
    this.external = ExternalDatabase.in(environment);
    this.keys = PetitionerKeys.of(home, environment);
    this.server =
        new ServerProcess(
            home,
            Distribution.server(),
            ServerPorts.of(port, Listening.in(environment)),
            environment);
    this.mode = Mode.in(environment);
    this.control = ControlPort.open(secret, () -> new Thread(() -> System.exit(0), "exit").start());
  }

  ServerProcess server() {
    return server;
  }

  boolean isExternal() {
    return external.isPresent();
  }

  void start() throws IOException, InterruptedException {
    note().write(home);
    if (mode == Mode.PRODUCTION) {
      LocalIssuer.remove(home);
    } else {
      LocalIssuer.of(home);
    }
    DatabaseLogins database = external.isPresent() ? checked(external.get()) : local();
    progress.step(
        "WildFly and the application",
        () -> {
          server.start(database);
          note().withServer(server.pid()).write(home);
          server.awaitReady(PATIENCE);
          return "ready";
        });
    if (!keys.exist()) {
      progress.say(
          "The keys of petitioners are missing, so nobody sees who they are: bring %s back."
              .formatted(keys));
    }
  }

  /** Returns when the server has ended by itself. */
  void watch() throws IOException, InterruptedException {
    while (server.isAlive()) {
      TimeUnit.SECONDS.sleep(1);
      LocalPostgres local = postgres;
      if (!stopping && local != null && local.reviveIfDead()) {
        progress.say(
            "PostgreSQL had died and was started again. Nothing that was confirmed is lost.");
      }
    }
    if (!stopping) {
      throw new CannotProceed(
          "The server has ended by itself. Start it again with: qcdc run. The end of its log:\n"
              + server.logTail(15));
    }
  }

  boolean isStopping() {
    return stopping;
  }

  /** Also tells what is not there yet not to come. */
  void stop() {
    stopping = true;
    progress.say("");
    try {
      if (server.isAlive()) {
        progress.step("Stopping the server", this::stopServer);
      } else {
        server.stop();
      }
      LocalPostgres local = postgres;
      if (local != null && local.isAlive()) {
        progress.step("Stopping PostgreSQL", () -> stopPostgres(local));
      } else if (local != null) {
        local.stop();
      }
      Files.deleteIfExists(home.running());
      lock.close();
    } catch (IOException | InterruptedException e) {
      progress.say("Not everything stopped: " + e.getMessage() + ". Try: qcdc stop");
    }
  }

  private String stopServer() throws InterruptedException {
    server.stop();
    return "stopped";
  }

  private static String stopPostgres(LocalPostgres local) throws IOException, InterruptedException {
    local.stop();
    return "stopped";
  }

  private DatabaseLogins checked(DatabaseLogins logins) throws IOException, InterruptedException {
    progress.step(
        "Data base " + logins.application(),
        () -> "PostgreSQL " + ExternalDatabase.requireAnswer(logins.application()));
    if (!logins.owner().equals(logins.application())) {
      ExternalDatabase.requireAnswer(logins.owner());
    }
    return logins;
  }

  private DatabaseLogins local() throws IOException, InterruptedException {
    LocalPostgres local = new LocalPostgres(home);
    postgres = local;
    progress.step(
        "PostgreSQL " + Build.postgresVersion(),
        () -> local.start() == LocalPostgres.Start.ADOPTED ? "was still running" : "ready");
    return local.logins();
  }

  private RunningNote note() {
    return new RunningNote(
        ProcessHandle.current().pid(),
        server.pid(),
        server.ports().http(),
        server.ports().management(),
        control.number(),
        secret,
        since);
  }
}
