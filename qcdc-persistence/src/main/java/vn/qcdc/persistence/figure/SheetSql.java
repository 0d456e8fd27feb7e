package vn.qcdc.persistence.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** The statements over {@code sheet} and {@code figure}, and how their rows are read. */
final class SheetSql {

  /**
   * Nobody else writes sheets of the units until the transaction ends. Taken in one order, so that
   * nobody waits in a circle.
   */
  static final String LOCK_UNITS =
      "SELECT id FROM unit WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE";

  static final String SUPERSEDE =
      """
      UPDATE sheet SET superseded_at = coalesce(superseded_at, sent.at)
      FROM unnest(?::text[], ?::bigint[], ?::text[], ?::integer[], ?::timestamptz[])
        AS sent (form_code, unit_id, period, revision, at)
      WHERE sheet.form_code = sent.form_code AND sheet.unit_id = sent.unit_id AND sheet.period = sent.period
        AND sheet.revision = sent.revision
        AND (sheet.superseded_at IS NULL OR sheet.status = 'RETURNED' AND sheet.superseded_at <= sent.at)\
      """;

  static final String MARK =
      """
      UPDATE sheet SET status = ?
      WHERE form_code = ? AND unit_id = ? AND period = ? AND revision = ? AND superseded_at IS NULL\
      """;

  static final String WITHDRAW =
      """
      UPDATE sheet SET superseded_at = ?, status = 'RETURNED'
      WHERE form_code = ? AND unit_id = ? AND period = ? AND revision = ? AND superseded_at IS NULL\
      """;

  static final String FORMS_IN_FORCE =
      """
      SELECT asked.code, asked.day, form.id
      FROM unnest(?::text[], ?::date[]) AS asked (code, day)
      JOIN form ON form.code = asked.code AND daterange(form.valid_from, form.valid_until) @> asked.day\
      """;

  static final String COPY =
      """
      COPY sheet (form_code, unit_id, period, revision, received_at, submitted_by,
                  form_id, states, amounts, reasons, feed_id, feed_rows) FROM STDIN\
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

  /** Parameters: units, forms. */
  static final String SPANS =
      """
      SELECT form_code, unit_id, period FROM sheet
      WHERE unit_id = ANY (?) AND form_code = ANY (?) AND period LIKE '%--%' AND superseded_at IS NULL\
      """;

  private static final String COLUMNS =
      "sheet.revision, sheet.received_at, sheet.submitted_by,"
          + " sheet.form_id, sheet.states, sheet.amounts, sheet.reasons,"
          + " sheet.status, sheet.superseded_at";

  private static final String SHEET =
      "SELECT " + COLUMNS + " FROM sheet WHERE form_code = ? AND unit_id = ? AND period = ? AND ";

  private static final String LAST_FIRST = " ORDER BY revision DESC LIMIT 1";

  /** Parameters: form, unit, period, number of the revision. */
  static final String REVISION = SHEET + "revision = ?";

  /** Parameters: forms, units and periods of the sheets, side by side. */
  static final String LAST_AT =
      "SELECT asked.form_code, asked.unit_id, asked.period, "
          + COLUMNS
          + " FROM unnest(?::text[], ?::bigint[], ?::text[]) AS asked (form_code, unit_id, period)"
          + " CROSS JOIN LATERAL (SELECT * FROM sheet WHERE sheet.form_code = asked.form_code"
          + " AND sheet.unit_id = asked.unit_id AND sheet.period = asked.period"
          + LAST_FIRST
          + ") AS sheet";

  private static final String SHEETS =
      "SELECT form_code, unit_id, period, "
          + COLUMNS
          + " FROM unnest(?::text[], ?::bigint[], ?::text[]) AS asked (form_code, unit_id, period)"
          + " JOIN sheet USING (form_code, unit_id, period) WHERE ";

  private static final String STANDING =
      """
      SELECT id FROM sheet
      WHERE unit_id = ANY (?) AND form_code = ANY (?) AND period = ANY (?) AND \
      """;

  /** Parameters: ids. */
  static final String REPORTED =
      "SELECT id, form_code, unit_id, period, " + COLUMNS + " FROM sheet WHERE id = ANY (?)";

  private static final String STANDING_NOW = "sheet.superseded_at IS NULL";
  private static final String STANDING_THEN =
      "tstzrange(sheet.received_at, sheet.superseded_at) @> ?::timestamptz";

  private SheetSql() {}

  /** Parameters: form, unit, period, and the instant unless it is {@code null}. */
  static String sheet(@Nullable Instant knownAt) {
    return SHEET + (knownAt == null ? STANDING_NOW : STANDING_THEN);
  }

  /**
   * Parameters: forms, units and periods of the sheets, side by side, and the instant unless it is
   * {@code null}.
   */
  static String sheets(@Nullable Instant knownAt) {
    return SHEETS + (knownAt == null ? STANDING_NOW : STANDING_THEN);
  }

  /** Parameters: form, unit, period, and the instant unless it is {@code null}. */
  static String latest(@Nullable Instant knownAt) {
    return SHEET + (knownAt == null ? "true" : "received_at <= ?") + LAST_FIRST;
  }

  /** Parameters: units, forms, periods, and the instant unless it is {@code null}. */
  static String standing(@Nullable Instant knownAt) {
    return STANDING + (knownAt == null ? STANDING_NOW : STANDING_THEN);
  }

  static void bindKey(PreparedStatement statement, int first, SheetKey key) throws SQLException {
    statement.setString(first, key.form());
    statement.setLong(first + 1, key.unit().value());
    statement.setString(first + 2, key.period().code());
  }

  static void bindKeys(PreparedStatement statement, int first, Collection<SheetKey> keys)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(
        first, connection.createArrayOf("text", keys.stream().map(SheetKey::form).toArray()));
    statement.setArray(
        first + 1,
        connection.createArrayOf("bigint", keys.stream().map(key -> key.unit().value()).toArray()));
    statement.setArray(
        first + 2,
        connection.createArrayOf("text", keys.stream().map(key -> key.period().code()).toArray()));
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

  static List<Long> ids(PreparedStatement select) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
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

  static Instant supersededAt(ResultSet row) throws SQLException {
    return row.getObject("superseded_at", OffsetDateTime.class).toInstant();
  }
}
