package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts and stops PostgreSQL with its own {@code pg_ctl}, which also takes it out of reach of our
 * Ctrl-C.
 */
final class PostgresControl {
  private static final int ATTEMPTS = 5;
  private static final int PAUSE_SECONDS = 2;
  private static final int PATIENCE_SECONDS = 300;

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=192MB",
          "work_mem=16MB",
          "maintenance_work_mem=128MB",
          "max_wal_size=2GB",
          "random_page_cost=1.1",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC");

  private final Home home;
  private final PostgresBinaries binaries;
  private final PostgresAccount account;

  PostgresControl(Home home, PostgresBinaries binaries, PostgresAccount account) {
    this.home = home;
    this.binaries = binaries;
    this.account = account;
  }

  /** Returns when it accepts connections, after a crash when it has recovered. */
  void start(int port) throws IOException, InterruptedException {
    LogTail tail = LogTail.fromNow(log());
    for (int attempt = 1; ; attempt++) {
      if (run("start", "-o", options(port))) {
        return;
      }
      // After a kill the last sessions of the dead server need a moment to notice.
      boolean mayPass = tail.contains("shared memory") || tail.contains("lock file");
      if (!mayPass || attempt == ATTEMPTS) {
        throw new CannotProceed(explain(tail));
      }
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    }
  }

  void stop() throws IOException, InterruptedException {
    if (!run("stop", "-m", "fast")) {
      run("stop", "-m", "immediate");
    }
  }

  private boolean run(String act, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(account.command(binaries.program("pg_ctl"), act));
    command.addAll(List.of("-D", home.data().toString()));
    command.addAll(List.of("-w", "-s", "-t", Integer.toString(PATIENCE_SECONDS)));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .directory(home.root().toFile())
            .start()
            .waitFor()
        == 0;
  }

  private static String options(int port) {
    StringBuilder options = new StringBuilder("-p " + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    return options.toString();
  }

  private String explain(LogTail tail) {
    if (tail.contains("No space left on device")) {
      return "PostgreSQL has no space left on the disk of "
          + home.root()
          + ". Free some and start again; nothing is lost.";
    }
    return "PostgreSQL did not start. Its log, %s, ends with:%n%s"
        .formatted(log(), tail.lastLines(8));
  }

  private Path log() {
    return home.logs().resolve("postgresql.log");
  }
}
