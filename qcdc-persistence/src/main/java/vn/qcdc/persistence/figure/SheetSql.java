package vn.qcdc.persistence.figure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** The statements over {@code sheet} and {@code figure}, and how their rows are read. */
final class SheetSql {

  static final String SUPERSEDE =
      """
      UPDATE sheet SET superseded_at = ?
      WHERE form_code = ? AND unit_id = ? AND period = ? AND revision = ? AND superseded_at IS NULL\
      """;

  static final String INSERT_SHEET =
      """
      INSERT INTO sheet (form_code, unit_id, period, revision, received_at, submitted_by, form_id)
      SELECT ?, ?, ?, ?, ?, ?, form.id FROM form
      WHERE form.code = ? AND daterange(form.valid_from, form.valid_until) @> ?::date
      RETURNING id\
      """;

  static final String INSERT_FIGURES =
      """
      INSERT INTO figure (sheet_id, measure_id, state, amount, reason)
      SELECT ?, measure.id, sent.state::"char", sent.amount, sent.reason
      FROM unnest(?::text[], ?::text[], ?::numeric[], ?::text[]) AS sent (measure, state, amount, reason)
      JOIN measure ON measure.code = sent.measure\
      """;

  static final String COUNT_ENDING_BEFORE =
      """
      SELECT count(*) FROM sheet
      WHERE unit_id = ANY (?) AND last_day < ? AND superseded_at IS NULL\
      """;

  static final String ENDING_FROM =
      """
      SELECT form_code, unit_id, period FROM sheet
      WHERE unit_id = ANY (?) AND last_day >= ? AND superseded_at IS NULL
      ORDER BY unit_id, period COLLATE "C", form_code COLLATE "C"\
      """;

  private static final String SHEET =
      """
      SELECT sheet.revision, sheet.received_at, sheet.submitted_by,
             measure.code, figure.state, figure.amount, figure.reason
      FROM sheet
      JOIN figure ON figure.sheet_id = sheet.id
      JOIN measure ON measure.id = figure.measure_id
      JOIN form_cell ON form_cell.form_id = sheet.form_id AND form_cell.measure_id = figure.measure_id
      WHERE sheet.form_code = ? AND sheet.unit_id = ? AND sheet.period = ? AND %s
      ORDER BY form_cell.position\
      """;

  private static final String CELLS =
      """
      SELECT sheet.id AS sheet_id, sheet.form_code, sheet.unit_id, sheet.period,
             sheet.revision, sheet.received_at, sheet.submitted_by,
             measure.code, figure.state, figure.amount, figure.reason
      FROM sheet
      JOIN figure ON figure.sheet_id = sheet.id
      JOIN measure ON measure.id = figure.measure_id
      WHERE sheet.unit_id = ANY (?) AND measure.code = ANY (?) AND sheet.period = ANY (?) AND %s\
      """;

  private static final String STANDING_NOW = "sheet.superseded_at IS NULL";
  private static final String STANDING_THEN =
      "tstzrange(sheet.received_at, sheet.superseded_at) @> ?::timestamptz";

  private SheetSql() {}

  /** Parameters: form, unit, period, and the instant unless it is {@code null}. */
  static String sheet(@Nullable Instant knownAt) {
    return SHEET.formatted(knownAt == null ? STANDING_NOW : STANDING_THEN);
  }

  /** Parameters: units, measures, periods, and the instant unless it is {@code null}. */
  static String cells(@Nullable Instant knownAt) {
    return CELLS.formatted(knownAt == null ? STANDING_NOW : STANDING_THEN);
  }

  static void bindKey(PreparedStatement statement, int first, SheetKey key) throws SQLException {
    statement.setString(first, key.form());
    statement.setLong(first + 1, key.unit().value());
    statement.setString(first + 2, key.period().code());
  }

  static SheetKey key(ResultSet row) throws SQLException {
    return new SheetKey(
        row.getString("form_code"),
        new UnitId(row.getLong("unit_id")),
        Period.parse(row.getString("period")).orElseThrow());
  }

  static void bindUnitsAndDay(PreparedStatement statement, Set<UnitId> units, LocalDate day)
      throws SQLException {
    statement.setArray(
        1,
        statement
            .getConnection()
            .createArrayOf("bigint", units.stream().map(UnitId::value).toArray()));
    statement.setObject(2, day);
  }

  static void bindKnownAt(PreparedStatement statement, int index, @Nullable Instant knownAt)
      throws SQLException {
    if (knownAt != null) {
      statement.setObject(index, utc(knownAt));
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getInt("revision"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("submitted_by"));
  }

  static Figure figure(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case FigureColumns.REPORTED -> new Figure.Reported(row.getBigDecimal("amount"));
      case FigureColumns.NIL -> new Figure.Nil();
      case FigureColumns.NOT_APPLICABLE -> new Figure.NotApplicable(row.getString("reason"));
      default -> throw new IllegalStateException("Unknown state of a figure: " + state);
    };
  }
}
