package vn.qcdc.it.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Api;

/**
 * Measures evaluations over HTTP beside the bare SQL that adds up the same figures.
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
      SELECT code.code, sheet.period, figure.measure_id, sum(figure.amount), count(*)
      FROM unit_code code
      JOIN unit_ancestor below ON below.ancestor_id = code.unit_id AND below.hierarchy = 'TERRITORY'
        AND daterange(below.valid_from, below.valid_until) @> date '2023-12-31'
      JOIN sheet ON sheet.unit_id = below.descendant_id AND sheet.superseded_at IS NULL
      JOIN figure ON figure.sheet_id = sheet.id
      WHERE code.scheme = 'qcdc' AND code.code = ANY (?) AND code.dropped_by IS NULL
        AND daterange(code.valid_from, code.valid_until) @> date '2023-12-31'
        AND sheet.period = ANY ('{2019,2020,2021,2022,2023}')
      GROUP BY code.code, sheet.period, figure.measure_id
      """;

  private EvaluationBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    System.setProperty("qcdc.it.java", "-Xmx512m");
    Example.load();
    Api reader = Api.reader();
    SideBySide bench = new SideBySide(WARM_UP, CALLS);
    bench.header();
    try (Connection connection = SideBySide.connect();
        PreparedStatement sums = connection.prepareStatement(SUMS)) {
      bench.compare(
          "11 targets × province × 5 years",
          () -> read(reader, "unit=93", 55),
          () -> read(sums, "93"));
      bench.compare(
          "11 targets × 8 districts × 5 years",
          () -> read(reader, DISTRICTS, 440),
          () -> read(sums, "930", "931", "932", "933", "934", "935", "936", "937"));
    }
    System.exit(0);
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
}
