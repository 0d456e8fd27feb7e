package vn.qcdc.it.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.DatabaseAddress;

/**
 * Measures evaluations over HTTP beside the bare SQL that adds up the same figures, in one run on
 * one machine. The ratio is what the whole way through the API costs.
 *
 * <p>{@code mvn -q verify -P benchmark -DskipTests} at the root of the checkout prints the table.
 */
public final class EvaluationBenchmark {
  private static final int WARM_UP = 200;
  private static final int CALLS = 50;
  private static final String YEARS =
      "&period=2019&period=2020&period=2021&period=2022&period=2023";
  private static final String DISTRICTS =
      "unit=930&unit=931&unit=932&unit=933&unit=934&unit=935&unit=936&unit=937";

  /**
   * Every cell of every measure of the units below, added up by measure and period: at least what
   * an evaluation has to read.
   */
  private static final String SUMS =
      """
      WITH RECURSIVE below (top, unit_id) AS (
        SELECT code.code, code.unit_id FROM unit_code code
        WHERE code.scheme = 'qcdc' AND code.code = ANY (?)
        UNION ALL
        SELECT below.top, placement.unit_id FROM below
        JOIN unit_placement placement ON placement.parent_id = below.unit_id
        WHERE placement.hierarchy = 'TERRITORY'
          AND placement.valid_from <= '2023-12-31'
          AND (placement.valid_until IS NULL OR placement.valid_until > '2023-12-31')
      )
      SELECT below.top, sheet.period, figure.measure_id, sum(figure.amount), count(*)
      FROM below
      JOIN sheet ON sheet.unit_id = below.unit_id AND sheet.superseded_at IS NULL
      JOIN figure ON figure.sheet_id = sheet.id
      WHERE sheet.period = ANY ('{2019,2020,2021,2022,2023}')
      GROUP BY below.top, sheet.period, figure.measure_id
      """;

  private EvaluationBenchmark() {}

  private interface Call {
    void make() throws SQLException;
  }

  private record Times(List<Long> sortedNanos) {
    double millis(int percent) {
      int rank = (int) Math.ceil(sortedNanos.size() * percent / 100.0) - 1;
      return sortedNanos.get(rank) / 1e6;
    }
  }

  public static void main(String[] arguments) throws SQLException {
    System.setProperty("qcdc.it.java", "-Xmx512m");
    Example.load();
    Api reader = Api.reader();
    DatabaseAddress database = RunningServer.shared().database();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| question | HTTP median ms | HTTP p95 ms | SQL median ms | SQL p95 ms | ratio |");
    out.println("|---|---|---|---|---|---|");
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                    .formatted(database.host(), database.port(), database.name()),
                database.user(),
                database.password());
        PreparedStatement sums = connection.prepareStatement(SUMS)) {
      row(
          out,
          "11 targets × province × 5 years",
          times(() -> read(reader, "unit=93", 55)),
          times(() -> read(sums, "93")));
      row(
          out,
          "11 targets × 8 districts × 5 years",
          times(() -> read(reader, DISTRICTS, 440)),
          times(() -> read(sums, "930", "931", "932", "933", "934", "935", "936", "937")));
    }
    System.exit(0);
  }

  private static Times times(Call call) throws SQLException {
    for (int i = 0; i < WARM_UP; i++) {
      call.make();
    }
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      call.make();
      nanos.add(System.nanoTime() - start);
    }
    return new Times(nanos.stream().sorted().toList());
  }

  private static void read(Api reader, String units, int expected) {
    String text = reader.get("/v1/evaluations?limit=1000&" + units + YEARS).expect(200).text();
    int found = text.split("\"verdict\":", -1).length - 1;
    if (found != expected) {
      throw new IllegalStateException(found + " evaluations instead of " + expected);
    }
  }

  private static void read(PreparedStatement sums, String... units) throws SQLException {
    sums.setArray(1, sums.getConnection().createArrayOf("text", units));
    int rows = 0;
    try (ResultSet result = sums.executeQuery()) {
      while (result.next()) {
        rows++;
      }
    }
    if (rows < units.length * 5 * 20) {
      throw new IllegalStateException("Only " + rows + " sums");
    }
  }

  private static void row(PrintStream out, String question, Times http, Times sql) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        question,
        http.millis(50),
        http.millis(95),
        sql.millis(50),
        sql.millis(95),
        http.millis(50) / sql.millis(50));
  }
}
