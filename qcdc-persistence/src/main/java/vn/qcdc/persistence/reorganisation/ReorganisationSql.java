package vn.qcdc.persistence.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.reorganisation.ActDraft;
import vn.qcdc.domain.reorganisation.Decision;
import vn.qcdc.domain.reorganisation.Recorded;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.persistence.database.Columns;

/**
 * The statements over {@code reorganisation} and {@code reorganisation_act}, and how their rows are
 * read.
 */
final class ReorganisationSql {

  private static final String SELECT =
      """
      SELECT entered.code, entered.number, entered.issuer, entered.issued_on, entered.effective_on,
             entered.recorded_by, entered.recorded_at, undone.code AS annuls, undoing.code AS annulled_by
      FROM reorganisation AS entered
      LEFT JOIN reorganisation AS undone ON undone.id = entered.annuls
      LEFT JOIN reorganisation AS undoing ON undoing.annuls = entered.id
      %s
      ORDER BY entered.effective_on, entered.id\
      """;

  static final String ALL = SELECT.formatted("");

  static final String BY_CODE = SELECT.formatted("WHERE entered.code = ?");

  /** The parameter is an array of one unit. */
  static final String TOUCHING =
      """
      WITH asked AS (SELECT unnest(?::bigint[]) AS unit_id), touch AS (
        SELECT begun_by, dropped_by FROM unit_name JOIN asked USING (unit_id)
        UNION ALL SELECT begun_by, dropped_by FROM unit_code JOIN asked USING (unit_id)
        UNION ALL SELECT begun_by, dropped_by FROM unit_placement JOIN asked USING (unit_id)
        UNION ALL SELECT begun_by, dropped_by FROM unit_succession JOIN asked ON unit_id = predecessor_id
        UNION ALL SELECT begun_by, dropped_by FROM unit_succession AS succession
          JOIN unit_succession_heir AS heir ON heir.succession_id = succession.id
          JOIN asked ON unit_id = heir_id
      )
      """
          + SELECT.formatted(
              "WHERE entered.id IN (SELECT begun_by FROM touch UNION SELECT dropped_by FROM"
                  + " touch)");

  static final String ID = "SELECT id FROM reorganisation WHERE code = ?";

  static final String INSERT =
      """
      INSERT INTO reorganisation
        (code, number, issuer, issued_on, effective_on, recorded_by, recorded_at, annuls)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id\
      """;

  private static final String WORDS =
      """
      act, unit, successor, weight, weighed_by,
      code, kind, level, type, name, parent, party_parent, valid_from, external_codes\
      """;

  static final String ACTS =
      "SELECT position, "
          + WORDS
          + " FROM reorganisation_act WHERE reorganisation_id = ? ORDER BY position";

  static final String INSERT_ACTS =
      "INSERT INTO reorganisation_act (reorganisation_id, position, "
          + WORDS
          + ") SELECT ?, act.* FROM unnest(?::integer[]"
          + ", ?::text[]".repeat(14)
          + ") AS act";

  private ReorganisationSql() {}

  static Reorganisation reorganisation(ResultSet row) throws SQLException {
    return new Reorganisation(
        row.getString("code"),
        new Decision(
            row.getString("number"),
            row.getString("issuer"),
            row.getObject("issued_on", LocalDate.class)),
        row.getObject("effective_on", LocalDate.class),
        new Recorded(
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
        row.getString("annuls"),
        row.getString("annulled_by"));
  }

  static Columns actColumns() {
    return new Columns(
        "integer", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text",
        "text", "text", "text", "text");
  }

  static void add(Columns columns, ActDraft act) {
    UnitDraft facts = act.facts();
    columns.add(
        columns.size(),
        act.act(),
        act.unit(),
        act.successor(),
        act.weight(),
        act.weighedBy(),
        facts.code(),
        facts.kind(),
        facts.level(),
        facts.type(),
        facts.name(),
        facts.parent(),
        facts.partyParent(),
        facts.validFrom(),
        facts.externalCodes());
  }

  static ActDraft act(ResultSet row) throws SQLException {
    Place place = Place.item("/acts/" + row.getInt("position"));
    return new ActDraft(
        place,
        row.getString("act"),
        row.getString("unit"),
        row.getString("successor"),
        row.getString("weight"),
        row.getString("weighed_by"),
        new UnitDraft(
            place,
            row.getString("code"),
            row.getString("kind"),
            row.getString("level"),
            row.getString("type"),
            row.getString("name"),
            row.getString("parent"),
            row.getString("party_parent"),
            row.getString("valid_from"),
            row.getString("external_codes")));
  }
}
