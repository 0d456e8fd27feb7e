package vn.qcdc.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The WildFly of one home, as a child of this process. */
public final class ServerProcess {
  private static final int STOP_SECONDS = 30;
  private static final int TAIL_LINES = 25;
  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

  private final Home home;
  private final Path distribution;
  private final ServerPorts ports;
  private final Map<String, String> environment;
  private LogTail log;
  private @Nullable Process process;
  private boolean stopped;

  /**
   * @param distribution the folder of the provisioned server, which is only read
   * @param environment beside that of this process: what the server is told, as an operator would
   */
  public ServerProcess(
      Home home, Path distribution, ServerPorts ports, Map<String, String> environment) {
    this.home = home;
    this.distribution = distribution;
    this.ports = ports;
    this.environment = Map.copyOf(environment);
    this.log = LogTail.fromNow(logFile());
  }

  public URI baseUri() {
    return ports.address();
  }

  public ServerPorts ports() {
    return ports;
  }

  public synchronized void start(DatabaseLogins database) throws IOException {
    if (stopped) {
      throw new CannotProceed("The server was told to stop before it had started.");
    }
    if (!Files.exists(distribution.resolve("jboss-modules.jar"))) {
      throw new CannotProceed(
          "There is no server in " + distribution + ". Build it with: mvn package -DskipTests");
    }
    PetitionerKeys.makeWhereNothingIsSealed(home, System.getenv(), database.owner());
    WorkingCopy.refresh(distribution, home);
    log = LogTail.fromNow(logFile());
    Listening listening = Listening.in(environment);
    String javaOptions = environment.getOrDefault("QCDC_JAVA_OPTS", "");
    ProcessBuilder builder =
        new ProcessBuilder(ServerCommand.of(distribution, home, ports, listening, javaOptions))
            .redirectErrorStream(true)
            .redirectOutput(home.logs().resolve("console.log").toFile())
            .directory(home.root().toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(listening.environment());
    builder.environment().putAll(database.environment());
    process = builder.start();
  }

  /** Returns when the application answers that it is well. */
  public void awaitReady(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!Readiness.of(baseUri())) {
      if (!isAlive()) {
        throw new CannotProceed("The server ended while it was starting." + excerpt());
      }
      if (log.contains(STARTED_WITH_ERRORS)) {
        throw new CannotProceed("The application could not be deployed." + excerpt());
      }
      if (System.nanoTime() > deadline) {
        throw new CannotProceed(
            "The server did not answer within %d seconds.%s"
                .formatted(patience.toSeconds(), excerpt()));
      }
      TimeUnit.MILLISECONDS.sleep(150);
    }
  }

  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The number of the process; -1 before it is started. */
  public synchronized long pid() {
    return process == null ? -1 : process.pid();
  }

  /**
   * Lets it finish what it is doing; afterwards it cannot be started again by a start that comes
   * too late.
   */
  public synchronized void stop() throws InterruptedException {
    stopped = true;
    if (process != null) {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }

  /** As a power cut would. */
  public synchronized void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  public String logTail(int lines) {
    return log.lastLines(lines);
  }

  private String excerpt() {
    return " The end of its log, %s:%n%s".formatted(logFile(), log.lastLines(TAIL_LINES));
  }

  private Path logFile() {
    return home.logs().resolve("server.log");
  }
}
