package vn.qcdc.persistence.examination;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.examination.Discrepancy;
import vn.qcdc.domain.examination.Explanation;
import vn.qcdc.domain.examination.FindingAct;
import vn.qcdc.domain.examination.FindingState;
import vn.qcdc.domain.examination.FindingStep;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.examination.Part;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.Columns;

/** The statements over {@code finding} and {@code finding_step}, and how their rows are read. */
final class FindingSql {

  static final String BY_ID = "SELECT * FROM finding WHERE id = ?";

  static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

  /** Locked in one order, so that nobody waits in a circle. Parameters: forms, units, periods. */
  static final String OF_SHEETS_FOR_UPDATE =
      """
      SELECT finding.* FROM finding
      JOIN unnest(?::text[], ?::bigint[], ?::text[]) AS asked (form_code, unit_id, period)
        USING (form_code, unit_id, period)
      ORDER BY finding.id FOR UPDATE OF finding\
      """;

  static final String STEPS = "SELECT * FROM finding_step WHERE finding_id = ? ORDER BY number";

  static final String COUNT_OPEN =
      """
      SELECT count(*) FROM finding
      WHERE form_code = ? AND unit_id = ? AND period = ? AND state = 'OPEN'\
      """;

  static final String STEP =
      """
      INSERT INTO finding_step (finding_id, number, act, done_at, done_by, said, found, expected)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  static final String UPDATE =
      """
      UPDATE finding SET state = ?, explanation = ?, explained_by = ?, explained_at = ?, version = ?, changed_at = ?
      WHERE id = ?\
      """;

  /** The parts of all findings, each beside the place of its finding. */
  private static final String PARTS =
      """
      WITH part AS (
        SELECT place, array_agg(unit ORDER BY number) AS units, array_agg(period ORDER BY number) AS periods,
               array_agg(measure ORDER BY number) AS measures, array_agg(amount ORDER BY number) AS amounts
        FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
          WITH ORDINALITY AS part (place, unit, period, measure, amount, number)
        GROUP BY place)
      """;

  /** What another transaction has found meanwhile is there, and has its step. */
  static final String INSERT_ALL =
      PARTS
          + """
          , fresh AS (
            INSERT INTO finding (form_code, unit_id, period, rule, check_code, measure, severity, found, expected, basis,
              part_units, part_periods, part_measures, part_amounts, state, version, found_at, changed_at)
            SELECT form_code, unit_id, period, rule, check_code, measure, severity, found, expected, basis,
              coalesce(units, '{}'), coalesce(periods, '{}'), coalesce(measures, '{}'), coalesce(amounts, '{}'),
              'OPEN', 1, at, at
            FROM (SELECT new.form_code, new.unit_id, new.period, new.rule, new.check_code, new.measure, new.severity,
                    new.found, new.expected, new.basis, new.at, part.units, part.periods, part.measures, part.amounts
                  FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::timestamptz[])
                    WITH ORDINALITY AS new (form_code, unit_id, period, rule, check_code, measure, severity, found, expected,
                                            basis, at, place)
                  LEFT JOIN part ON part.place = new.place) AS found
            ORDER BY unit_id, period, form_code, rule, check_code, measure
            ON CONFLICT ON CONSTRAINT found_once DO NOTHING
            RETURNING id, found, expected, found_at)
          INSERT INTO finding_step (finding_id, number, act, done_at, done_by, found, expected)
          SELECT id, 1, 'FOUND', found_at, '%s', found, expected FROM fresh\
          """
              .formatted(FindingStep.BY_SYSTEM);

  static final String UPDATE_ALL =
      PARTS
          + """
          , changed AS (
            UPDATE finding SET severity = now.severity, found = now.found, expected = now.expected, basis = now.basis,
              part_units = coalesce(units, '{}'), part_periods = coalesce(periods, '{}'),
              part_measures = coalesce(measures, '{}'), part_amounts = coalesce(amounts, '{}'),
              state = now.state, explanation = NULL, explained_by = NULL, explained_at = NULL,
              version = version + 1, changed_at = now.at
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
              WITH ORDINALITY AS now (id, act, state, severity, found, expected, basis, at, place)
            LEFT JOIN part ON part.place = now.place
            WHERE finding.id = now.id
            RETURNING finding.id, finding.version, now.act, now.at, finding.found, finding.expected)
          INSERT INTO finding_step (finding_id, number, act, done_at, done_by, found, expected)
          SELECT id, version, act, at, '%s', found, expected FROM changed\
          """
              .formatted(FindingStep.BY_SYSTEM);

  private FindingSql() {}

  static void bindSheets(PreparedStatement statement, Collection<SheetKey> sheets)
      throws SQLException {
    Columns keys = new Columns("text", "bigint", "text");
    sheets.forEach(each -> keys.add(each.form(), each.unit().value(), each.period().code()));
    keys.bind(statement, 1);
  }

  static SheetKey sheet(ResultSet row) throws SQLException {
    return new SheetKey(
        row.getString("form_code"),
        new UnitId(row.getLong("unit_id")),
        Period.parse(row.getString("period")).orElseThrow());
  }

  static KeptFinding finding(ResultSet row) throws SQLException {
    return new KeptFinding(
        row.getLong("id"),
        sheet(row),
        new Discrepancy(
            row.getString("rule"),
            row.getString("check_code"),
            Severity.valueOf(row.getString("severity")),
            row.getString("measure"),
            row.getString("found"),
            row.getString("expected"),
            parts(row),
            row.getString("basis")),
        FindingState.valueOf(row.getString("state")),
        explanation(row),
        row.getInt("version"),
        instant(row, "found_at"),
        instant(row, "changed_at"));
  }

  static FindingStep step(ResultSet row) throws SQLException {
    return new FindingStep(
        FindingAct.valueOf(row.getString("act")),
        instant(row, "done_at"),
        row.getString("done_by"),
        row.getString("said"),
        row.getString("found"),
        row.getString("expected"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Explanation explanation(ResultSet row) throws SQLException {
    String text = row.getString("explanation");
    return text == null
        ? null
        : new Explanation(text, row.getString("explained_by"), instant(row, "explained_at"));
  }

  private static List<Part> parts(ResultSet row) throws SQLException {
    String[] units = (String[]) row.getArray("part_units").getArray();
    String[] periods = (String[]) row.getArray("part_periods").getArray();
    String[] measures = (String[]) row.getArray("part_measures").getArray();
    @Nullable String[] amounts = (String[]) row.getArray("part_amounts").getArray();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      parts.add(new Part(units[i], periods[i], measures[i], amounts[i]));
    }
    return parts;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
