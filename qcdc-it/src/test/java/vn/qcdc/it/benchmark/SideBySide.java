package vn.qcdc.it.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.DatabaseAddress;

/** Measures the same question over HTTP and as bare SQL, in one run on one machine. */
final class SideBySide {

  private final int warmUp;
  private final int calls;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /**
   * @param warmUp calls that are not measured
   */
  SideBySide(int warmUp, int calls) {
    this.warmUp = warmUp;
    this.calls = calls;
  }

  interface Call {
    void make() throws SQLException;
  }

  private record Times(List<Long> sortedNanos) {
    double millis(int percent) {
      int rank = (int) Math.ceil(sortedNanos.size() * percent / 100.0) - 1;
      return sortedNanos.get(rank) / 1e6;
    }
  }

  /** To the database of the server under test, past the server. */
  static Connection connect() throws SQLException {
    DatabaseAddress database = RunningServer.shared().database();
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://%s:%d/%s"
                .formatted(database.host(), database.port(), database.name()),
            database.user(),
            database.password());
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT set_config('qcdc.act', '{\"actor\": \"benchmark\", \"operation\":"
              + " \"benchmark\"}', false)");
    }
    return connection;
  }

  void header() {
    say("| question | HTTP median ms | HTTP p95 ms | SQL median ms | SQL p95 ms | ratio |");
    say("|---|---|---|---|---|---|");
  }

  /** The ratio is what the whole way through the API costs. */
  void compare(String question, Call http, Call sql) throws SQLException {
    Times overHttp = times(http);
    Times bare = times(sql);
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        question,
        overHttp.millis(50),
        overHttp.millis(95),
        bare.millis(50),
        bare.millis(95),
        overHttp.millis(50) / bare.millis(50));
  }

  /** What is done once, such as a load. */
  void once(String what, Call call) throws SQLException {
    long start = System.nanoTime();
    call.make();
    out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  void say(String line) {
    out.println(line);
  }

  private Times times(Call call) throws SQLException {
    for (int i = 0; i < warmUp; i++) {
      call.make();
    }
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      call.make();
      nanos.add(System.nanoTime() - start);
    }
    return new Times(nanos.stream().sorted().toList());
  }
}
