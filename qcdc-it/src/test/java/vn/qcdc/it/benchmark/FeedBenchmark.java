package vn.qcdc.it.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/**
 * Measures bulk feeds, small feeds and the totals after them over HTTP, beside the bare database,
 * which copies the same rows to a staging table, merges them into a table with a key, and adds that
 * up.
 *
 * <p>{@code mvn -q verify -P benchmark -DskipTests} at the root of the checkout prints the tables.
 */
public final class FeedBenchmark {

  private static final int WARM_UP = 12;
  private static final int CALLS = 15;
  private static final int CLIENTS = 8;
  private static final int DOCUMENTS = 375;

  private static final String TABLES =
      """
      DROP SCHEMA IF EXISTS bench CASCADE;
      CREATE SCHEMA bench;
      CREATE TABLE bench.figure (unit_id bigint, month text, measure integer, value numeric,
        PRIMARY KEY (unit_id, month, measure));
      CREATE UNLOGGED TABLE bench.claimed (form text, unit text, period text, measure text, value numeric);
      """;
  private static final String MERGE =
      """
      INSERT INTO bench.figure
      SELECT code.unit_id, claimed.period, measure.id, claimed.value
      FROM bench.claimed
      JOIN unit_code code ON code.code = claimed.unit AND code.scheme = 'qcdc' AND code.dropped_by IS NULL
      JOIN measure ON measure.code = claimed.measure
      ON CONFLICT (unit_id, month, measure) DO UPDATE SET value = excluded.value
      WHERE figure.value IS DISTINCT FROM excluded.value
      """;

  /** Sums of every ancestor, as a table that somebody would have to keep up to date. */
  private static final String ROLL_UP =
      """
      CREATE TABLE bench.total AS
      SELECT above.ancestor_id AS unit_id, figure.month, figure.measure, sum(figure.value) AS value
      FROM bench.figure
      JOIN unit_ancestor above ON above.descendant_id = figure.unit_id AND above.hierarchy = 'TERRITORY'
      GROUP BY above.ancestor_id, figure.month, figure.measure;
      ALTER TABLE bench.total ADD PRIMARY KEY (unit_id, month, measure);
      ANALYZE bench.figure;
      ANALYZE bench.total;
      """;

  private final Api administrator = Api.administrator();
  private final SideBySide bench = new SideBySide(WARM_UP, CALLS);

  private FeedBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("qcdc.it.java", "-Xmx512m");
    new FeedBenchmark().run();
    System.exit(0);
  }

  private void run() throws Exception {
    BenchForm.publish();
    warmUp();
    for (String provinces : System.getProperty("qcdc.benchmark.provinces", "1").split(" ", -1)) {
      MonthlyFigures figures = new MonthlyFigures(Integer.parseInt(provinces));
      bench.say("\n" + figures.values() + " values");
      bulk(figures);
      new TotalsBenchmark(bench, figures.firstProvince()).run();
    }
    documents();
  }

  /** A server that has just started is not what is measured. */
  private void warmUp() {
    String province = BenchForm.province(1, 40);
    for (int commune = 0; commune < 40; commune++) {
      send(MonthlyFigures.document(BenchForm.commune(province, commune), 2020));
    }
  }

  private void bulk(MonthlyFigures figures) throws SQLException, IOException {
    Path file = figures.file();
    byte[] body = Files.readAllBytes(file);
    bench.say("| bulk feed | HTTP s | values/s | staged merge alone s | values/s | share of it |");
    bench.say("|---|---|---|---|---|---|");
    try (Connection connection = SideBySide.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      for (String what : List.of("new", "the same again")) {
        double http =
            seconds(
                () ->
                    administrator
                        .send("POST", "/v1/feeds", body, "Content-Type", Api.CSV)
                        .expect(200));
        double bare = seconds(() -> merge(connection, file));
        bench.say(
            String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.1f | %.0f | %.2f |",
                what,
                http,
                figures.values() / http,
                bare,
                figures.values() / bare,
                bare / http));
      }
      statement.execute(ROLL_UP);
    }
    Files.delete(file);
  }

  private static void merge(Connection connection, Path file) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        Reader rows = Files.newBufferedReader(file)) {
      statement.execute("TRUNCATE bench.claimed");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY bench.claimed FROM STDIN (FORMAT csv, HEADER)", rows);
      statement.executeUpdate(MERGE);
      connection.commit();
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** A commune and year of 720 values a request. */
  private void documents() throws InterruptedException {
    String first = BenchForm.province(8, MonthlyFigures.COMMUNES);
    String second = BenchForm.province(8, MonthlyFigures.COMMUNES);
    bench.say(
        "\n| 720 values a request | values/s, 1 client | values/s, " + CLIENTS + " clients |");
    bench.say("|---|---|---|");
    for (String what : List.of("new", "the same again")) {
      bench.say(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f |",
              what,
              valuesASecond(first, 1),
              valuesASecond(second, CLIENTS)));
    }
  }

  private double valuesASecond(String province, int clients) throws InterruptedException {
    List<String> documents =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(
                i ->
                    MonthlyFigures.document(
                        BenchForm.commune(province, i % MonthlyFigures.COMMUNES),
                        2018 + i / MonthlyFigures.COMMUNES))
            .toList();
    AtomicInteger next = new AtomicInteger();
    ExecutorService senders = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    for (int i = 0; i < clients; i++) {
      senders.execute(() -> sendAll(documents, next));
    }
    senders.shutdown();
    if (!senders.awaitTermination(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Not done in ten minutes");
    }
    return DOCUMENTS * 720 / ((System.nanoTime() - start) / 1e9);
  }

  private void sendAll(List<String> documents, AtomicInteger next) {
    for (int each = next.getAndIncrement();
        each < documents.size();
        each = next.getAndIncrement()) {
      send(documents.get(each));
    }
  }

  private void send(String document) {
    Answer answer = administrator.postJson("/v1/feeds", document).expect(200);
    if (answer.at("/rows/rejected").asInt() > 0) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static double seconds(SideBySide.Call call) throws SQLException {
    long start = System.nanoTime();
    call.make();
    return (System.nanoTime() - start) / 1e9;
  }
}
