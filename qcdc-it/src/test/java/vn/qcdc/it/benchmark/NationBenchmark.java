package vn.qcdc.it.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Api;

/**
 * Measures an organisation of the size of the nation through its reform: loading it, its map of a
 * day, ancestry, and totals as they were and re-stated, beside the bare SQL over the index of
 * ancestors. With {@code -Dqcdc.benchmark.plans=true} the plans are printed as well.
 *
 * <p>{@code mvn -q verify -P benchmark -DskipTests} at the root of the checkout prints the table.
 */
public final class NationBenchmark {
  private static final int WARM_UP = 20;
  private static final int CALLS = 30;

  /** Every commune of before the reform reports five years of every measure of the form. */
  private static final String SHEETS =
      """
      INSERT INTO sheet (form_code, form_id, unit_id, period, revision, received_at, submitted_by, states, amounts)
      SELECT form.code, form.id, name.unit_id, year::text, 1, now(), 'benchmark', cells.states, cells.amounts
      FROM unit_name name, form, generate_series(2019, 2023) year,
        LATERAL (SELECT string_agg('R', '') AS states, array_agg(1 + name.unit_id % 7) AS amounts
                 FROM form_cell WHERE form_cell.form_id = form.id) cells
      WHERE name.level = 'COMMUNE' AND name.dropped_by IS NULL AND name.valid_from < '2025-07-01'
        AND form.code = 'NQ11-DB'
      """;

  private static final String MAP_OF_A_DAY =
      """
      SELECT code.code, name.name, name.type, name.level, placed.parent_id
      FROM unit_name name
      JOIN unit_code code ON code.unit_id = name.unit_id AND code.scheme = 'qcdc' AND code.dropped_by IS NULL
        AND daterange(code.valid_from, code.valid_until) @> ?::date
      LEFT JOIN unit_placement placed ON placed.unit_id = name.unit_id AND placed.hierarchy = 'TERRITORY'
        AND placed.dropped_by IS NULL AND daterange(placed.valid_from, placed.valid_until) @> ?::date
      WHERE name.dropped_by IS NULL AND daterange(name.valid_from, name.valid_until) @> ?::date
      """;

  private static final String ANCESTORS =
      """
      SELECT above.ancestor_id, name.name
      FROM unit_code code
      JOIN unit_ancestor above ON above.descendant_id = code.unit_id AND above.hierarchy = 'TERRITORY'
        AND daterange(above.valid_from, above.valid_until) @> ?::date
      JOIN unit_name name ON name.unit_id = above.ancestor_id AND name.dropped_by IS NULL
        AND daterange(name.valid_from, name.valid_until) @> ?::date
      WHERE code.scheme = 'qcdc' AND code.code = ? AND code.dropped_by IS NULL
        AND daterange(code.valid_from, code.valid_until) @> ?::date
      """;

  private static final String DESCENDANTS =
      """
      SELECT below.descendant_id, name.name
      FROM unit_code code
      JOIN unit_ancestor below ON below.ancestor_id = code.unit_id AND below.hierarchy = 'TERRITORY'
        AND daterange(below.valid_from, below.valid_until) @> ?::date
      JOIN unit_name name ON name.unit_id = below.descendant_id AND name.dropped_by IS NULL
        AND daterange(name.valid_from, name.valid_until) @> ?::date
      WHERE code.scheme = 'qcdc' AND code.code = ? AND code.dropped_by IS NULL
        AND daterange(code.valid_from, code.valid_until) @> ?::date
      """;

  private static final String AS_IT_WAS =
      """
      SELECT sheet.period, sum(figure.amount), count(*)
      FROM unit_code code
      JOIN unit_ancestor below ON below.ancestor_id = code.unit_id AND below.hierarchy = 'TERRITORY'
      JOIN sheet ON sheet.unit_id = below.descendant_id AND sheet.superseded_at IS NULL
        AND daterange(below.valid_from, below.valid_until) @> sheet.last_day
      JOIN figure ON figure.sheet_id = sheet.id
      JOIN measure ON measure.id = figure.measure_id AND measure.code = 'WORKS'
      WHERE code.scheme = 'qcdc' AND code.code = ? AND code.dropped_by IS NULL
        AND code.valid_from < '2025-07-01'
        AND sheet.period = ANY ('{2019,2020,2021,2022,2023}')
      GROUP BY sheet.period
      """;

  /** Only what passed wholly; the divided communes are the line that the API adds. */
  private static final String RE_STATED =
      """
      SELECT heir.heir_id, sum(figure.amount), count(*)
      FROM unit_code code
      JOIN unit_ancestor below ON below.ancestor_id = code.unit_id AND below.hierarchy = 'TERRITORY'
        AND daterange(below.valid_from, below.valid_until) @> date '2025-07-01'
      JOIN unit_succession_heir heir ON heir.heir_id = below.descendant_id
      JOIN unit_succession passed ON passed.id = heir.succession_id AND passed.dropped_by IS NULL
        AND NOT EXISTS (SELECT FROM unit_succession_heir other
                        WHERE other.succession_id = passed.id AND other.heir_id <> heir.heir_id)
      JOIN sheet ON sheet.unit_id = passed.predecessor_id AND sheet.superseded_at IS NULL
      JOIN figure ON figure.sheet_id = sheet.id
      JOIN measure ON measure.id = figure.measure_id AND measure.code = 'WORKS'
      WHERE code.scheme = 'qcdc' AND code.code = ? AND code.dropped_by IS NULL
        AND daterange(code.valid_from, code.valid_until) @> date '2025-07-01'
        AND sheet.period = '2023'
      GROUP BY heir.heir_id
      """;

  private NationBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    System.setProperty("qcdc.it.java", "-Xmx1g");
    Nation nation = new Nation();
    Nation.Province largest = nation.provinces().get(nation.provinces().size() - 1);
    String old = largest.before().get(0);
    String hamlet = Nation.hamlet(largest.groups().get(0).get(0), 0);
    Api reader = Api.readerOf(largest.after());
    SideBySide bench = new SideBySide(WARM_UP, CALLS);
    load(nation, bench);
    bench.header();
    try (Connection connection = SideBySide.connect()) {
      Sql map = new Sql(connection, MAP_OF_A_DAY, Nation.DAY, Nation.DAY, Nation.DAY);
      Sql ancestors = new Sql(connection, ANCESTORS, Nation.EVE, Nation.EVE, hamlet, Nation.EVE);
      Sql descendants = new Sql(connection, DESCENDANTS, Nation.EVE, Nation.EVE, old, Nation.EVE);
      Sql asItWas = new Sql(connection, AS_IT_WAS, old);
      Sql reStated = new Sql(connection, RE_STATED, largest.after());
      bench.compare(
          "the whole nation as of a day (CSV)",
          () -> read(reader, "/v1/units/export?asOf=" + Nation.DAY, "text/csv"),
          map::read);
      bench.compare(
          "ancestors of one hamlet",
          () -> read(reader, "/v1/units/%s/ancestors?asOf=%s".formatted(hamlet, Nation.EVE)),
          ancestors::read);
      bench.compare(
          "all units below one province (tree)",
          () -> read(reader, "/v1/units/tree?unit=%s&asOf=%s&depth=10".formatted(old, Nation.EVE)),
          descendants::read);
      bench.compare(
          "one province × 5 years, as it was",
          () ->
              read(
                  reader,
                  "/v1/figures?unit=%s&measure=WORKS&period=2019&period=2020&period=2021&period=2022&period=2023"
                      .formatted(old)),
          asItWas::read);
      bench.compare(
          "communes of one province of today × 2023, re-stated",
          () ->
              read(
                  reader,
                  "/v1/figures?unit=%s&level=COMMUNE&measure=WORKS&period=2023&asOf=%s"
                      .formatted(largest.after(), Nation.DAY)),
          reStated::read);
      if (Boolean.getBoolean("qcdc.benchmark.plans")) {
        for (Sql sql : new Sql[] {map, ancestors, descendants, asItWas, reStated}) {
          sql.explain(bench);
        }
      }
    }
    System.exit(0);
  }

  private static void load(Nation nation, SideBySide bench) throws SQLException {
    Api administrator = Api.administrator();
    administrator.postJson("/v1/catalogue/imports", Example.text("catalogue.json")).expect(200);
    bench.once(
        "units before the reform",
        () -> administrator.postCsv("/v1/units/imports", nation.units()).expect(200));
    bench.once(
        "the reform, rehearsed",
        () ->
            administrator
                .postCsv("/v1/reorganisations/imports?dryRun=true", nation.reorganisations())
                .expect(200));
    bench.once(
        "the reform",
        () ->
            administrator
                .postCsv("/v1/reorganisations/imports", nation.reorganisations())
                .expect(200));
    try (Connection connection = SideBySide.connect();
        Statement statement = connection.createStatement()) {
      int sheets = statement.executeUpdate(SHEETS);
      statement.execute("ANALYZE");
      bench.say(sheets + " sheets");
    }
  }

  private static void read(Api reader, String address, String... accept) {
    String[] headers = accept.length == 0 ? new String[0] : new String[] {"Accept", accept[0]};
    if (reader.get(address, headers).expect(200).text().length() < 100) {
      throw new IllegalStateException("Too short an answer to " + address);
    }
  }

  /** A query that is asked again and again with the same parameters. */
  private record Sql(Connection connection, String text, List<String> parameters) {

    Sql(Connection connection, String text, String... parameters) {
      this(connection, text, List.of(parameters));
    }

    void read() throws SQLException {
      try (PreparedStatement query = prepared(text);
          ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("No row of " + text);
        }
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }

    void explain(SideBySide bench) throws SQLException {
      try (PreparedStatement query = prepared("EXPLAIN (ANALYZE, BUFFERS) " + text);
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          bench.say(rows.getString(1));
        }
      }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
      PreparedStatement query = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.size(); i++) {
        query.setString(i + 1, parameters.get(i));
      }
      return query;
    }
  }
}
