package vn.qcdc.it.benchmark;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Api;

/**
 * Asks for rates and totals of one province right after a feed, beside SQL over the base figures
 * and over a table of totals; what SQL finds stays in the server.
 */
final class TotalsBenchmark {

  private static final String RATES =
      """
      SELECT count(*), sum(rate) FROM (
        SELECT unit.code, pair.code AS indicator, %1$s AS period,
               sum(total.value) FILTER (WHERE total.measure = pair.numerator_id) * 100
                 / nullif(sum(total.value) FILTER (WHERE total.measure = pair.denominator_id), 0) AS rate
        FROM unit_code unit
        %2$s
        JOIN indicator pair ON total.measure IN (pair.numerator_id, pair.denominator_id)
        WHERE unit.scheme = 'qcdc' AND unit.dropped_by IS NULL AND unit.code = ANY (?) AND pair.code = ANY (?)
        GROUP BY 1, 2, 3) AS rates
      """;
  private static final String FROM_BASE =
      """
      JOIN unit_ancestor below ON below.ancestor_id = unit.unit_id AND below.hierarchy = 'TERRITORY'
      JOIN bench.figure total ON total.unit_id = below.descendant_id
      """;
  private static final String FROM_TOTALS =
      "JOIN bench.total total ON total.unit_id = unit.unit_id";
  private static final String BY_YEAR = "left(total.month, 4)";
  private static final String BY_MONTH = "total.month";

  private static final String CELLS =
      """
      SELECT count(*), sum(value) FROM (
        SELECT unit.code, total.month, total.measure, total.value
        FROM unit_code top
        JOIN unit_ancestor below ON below.ancestor_id = top.unit_id AND below.hierarchy = 'TERRITORY'
          AND below.depth = 2
        JOIN unit_code unit ON unit.unit_id = below.descendant_id AND unit.scheme = 'qcdc'
        JOIN %s total ON total.unit_id = unit.unit_id
        WHERE top.scheme = 'qcdc' AND top.code = ? AND total.month LIKE '2022-%%') AS cells
      """;

  private final Api reader;
  private final SideBySide bench;
  private final String province;

  TotalsBenchmark(SideBySide bench, String province) {
    this.bench = bench;
    this.province = province;
    reader = Api.readerOf(province);
  }

  void run() throws SQLException {
    try (Connection connection = SideBySide.connect()) {
      bench.say("\nbeside SQL over base figures");
      compare(connection, FROM_BASE, "bench.figure");
      bench.say("\nbeside SQL over a table of totals");
      compare(connection, FROM_TOTALS, "bench.total");
    }
  }

  private void compare(Connection connection, String source, String table) throws SQLException {
    String years =
        parameters("period", IntStream.range(2018, 2023).mapToObj(String::valueOf).toList());
    String months =
        parameters(
            "period",
            IntStream.range(0, 60)
                .mapToObj(i -> MonthlyFigures.month(2018 + i / 12, 1 + i % 12))
                .toList());
    List<String> nine = IntStream.rangeClosed(1, 9).mapToObj(BenchForm::indicator).toList();
    List<String> thirty = IntStream.rangeClosed(1, 30).mapToObj(BenchForm::indicator).toList();
    List<String> districts =
        IntStream.range(0, 8).mapToObj(i -> BenchForm.district(province, i)).toList();
    bench.header();
    rates(
        "(a) 9 indicators × 1 province × 5 years",
        "/v1/rates?unit=" + province + parameters("indicator", nine) + years,
        prepare(connection, RATES.formatted(BY_YEAR, source), List.of(province), nine),
        45);
    rates(
        "(b) 30 indicators × 8 districts × 60 months",
        "/v1/rates?asOf=period"
            + parameters("unit", districts)
            + parameters("indicator", thirty)
            + months,
        prepare(connection, RATES.formatted(BY_MONTH, source), districts, thirty),
        14_400);
    cells(connection, table);
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, List<String> units, List<String> indicators)
      throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    select.setArray(1, connection.createArrayOf("text", units.toArray()));
    select.setArray(2, connection.createArrayOf("text", indicators.toArray()));
    return select;
  }

  private void rates(String question, String address, PreparedStatement prepared, int expected)
      throws SQLException {
    try (PreparedStatement select = prepared) {
      explain(select);
      bench.compare(question, () -> read(address, expected), () -> read(select, expected));
    }
  }

  private void cells(Connection connection, String table) throws SQLException {
    String measures =
        parameters(
            "measure",
            IntStream.rangeClosed(1, BenchForm.MEASURES).mapToObj(BenchForm::measure).toList());
    String months =
        parameters(
            "period",
            IntStream.rangeClosed(1, 12).mapToObj(i -> MonthlyFigures.month(2022, i)).toList());
    String address = "/v1/figures?level=COMMUNE&unit=" + province + measures + months;
    try (PreparedStatement select = connection.prepareStatement(CELLS.formatted(table))) {
      select.setString(1, province);
      explain(select);
      bench.compare(
          "(c) 60 measures × 75 communes × 12 months",
          () -> read(address, 54_000),
          () -> read(select, 54_000));
    }
  }

  private void read(String address, int expected) {
    String text = reader.get(address, "Accept", Api.CSV).expect(200).text();
    long lines = text.chars().filter(letter -> letter == '\n').count() - 1;
    if (lines != expected) {
      throw new IllegalStateException(lines + " totals instead of " + expected);
    }
  }

  private static void read(PreparedStatement select, int expected) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      if (row.getInt(1) != expected) {
        throw new IllegalStateException(row.getInt(1) + " totals instead of " + expected);
      }
    }
  }

  private void explain(PreparedStatement select) throws SQLException {
    if (Boolean.getBoolean("qcdc.benchmark.plans")) {
      try (Statement explain = select.getConnection().createStatement();
          ResultSet lines = explain.executeQuery("EXPLAIN (ANALYZE, BUFFERS) " + select)) {
        while (lines.next()) {
          bench.say("    " + lines.getString(1));
        }
      }
    }
  }

  private static String parameters(String name, List<String> values) {
    return values.stream().map(value -> "&" + name + "=" + value).collect(joining());
  }
}
