package vn.qcdc.persistence.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.deadline.SentSheet;
import vn.qcdc.domain.deadline.Unsettled;
import vn.qcdc.domain.deadline.WorkInProgress;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Reason;
import vn.qcdc.domain.time.Period;

/** Reads how far sheets have come, for all units in one statement each. */
@Singleton
final class JdbcWorkInProgress implements WorkInProgress {

  /** What stands, and what was returned and not sent again. */
  private static final String SENT =
      """
      SELECT sheet.form_code, sheet.unit_id, sheet.period, sheet.status, sheet.submitted_by,
             returned.reasons, returned.reason_measures,
             CASE WHEN sheet.status = 'APPROVED' THEN ARRAY(
               SELECT step.level FROM submission_step step
               WHERE step.unit_id = sheet.unit_id AND step.period = sheet.period
                 AND step.form_code = sheet.form_code AND step.revision = sheet.revision
                 AND step.act = 'APPROVE') ELSE '{}' END AS levels
      FROM sheet
      LEFT JOIN submission_step returned
        ON sheet.status = 'RETURNED' AND returned.act = 'RETURN' AND returned.unit_id = sheet.unit_id
        AND returned.period = sheet.period AND returned.form_code = sheet.form_code
        AND returned.revision = sheet.revision
      WHERE sheet.unit_id = ANY (?) AND sheet.last_day BETWEEN ? AND ?
        AND (sheet.superseded_at IS NULL OR sheet.status = 'RETURNED')
        AND (sheet.superseded_at IS NULL OR NOT EXISTS (
          SELECT FROM sheet later
          WHERE later.unit_id = sheet.unit_id AND later.period = sheet.period
            AND later.form_code = sheet.form_code AND later.revision > sheet.revision))\
      """;

  private static final String DRAFTS =
      """
      SELECT form_code, unit_id, period FROM draft
      WHERE unit_id = ANY (?) AND last_day BETWEEN ? AND ?\
      """;

  private static final String UNSETTLED =
      """
      SELECT form_code, unit_id, period,
             count(*) FILTER (WHERE state = 'OPEN' AND severity = 'BLOCKING') AS to_correct,
             count(*) FILTER (WHERE state = 'OPEN' AND severity = 'NEEDS_EXPLANATION') AS to_explain,
             count(*) FILTER (WHERE state = 'EXPLAINED' AND severity = 'NEEDS_EXPLANATION') AS to_decide
      FROM finding
      WHERE unit_id = ANY (?) AND last_day BETWEEN ? AND ?
        AND state IN ('OPEN', 'EXPLAINED') AND severity <> 'NOTICE'
      GROUP BY unit_id, period, form_code\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcWorkInProgress(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<SentSheet> sent(Set<UnitId> units, LocalDate first, LocalDate last) {
    List<SentSheet> sent = new ArrayList<>();
    select(SENT, new Days(first, last), units, row -> sent.add(sheet(row)));
    return sent;
  }

  @Override
  public Set<SheetKey> drafts(Set<UnitId> units, LocalDate first, LocalDate last) {
    Set<SheetKey> drafts = new HashSet<>();
    select(DRAFTS, new Days(first, last), units, row -> drafts.add(key(row)));
    return drafts;
  }

  @Override
  public Map<SheetKey, Unsettled> unsettled(Set<UnitId> units, LocalDate first, LocalDate last) {
    Map<SheetKey, Unsettled> unsettled = new HashMap<>();
    select(
        UNSETTLED,
        new Days(first, last),
        units,
        row ->
            unsettled.put(
                key(row),
                new Unsettled(
                    row.getInt("to_correct"), row.getInt("to_explain"), row.getInt("to_decide"))));
    return unsettled;
  }

  private record Days(LocalDate first, LocalDate last) {}

  /** Takes one row. */
  @FunctionalInterface
  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  private void select(String sql, Days days, Collection<UnitId> units, Reading reader) {
    entityManager
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                Object[] ids = units.stream().map(UnitId::value).toArray();
                select.setArray(1, connection.createArrayOf("bigint", ids));
                select.setObject(2, days.first());
                select.setObject(3, days.last());
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    reader.read(rows);
                  }
                }
              }
            });
  }

  private static SentSheet sheet(ResultSet row) throws SQLException {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (String level : (String[]) row.getArray("levels").getArray()) {
      levels.add(Level.valueOf(level));
    }
    return new SentSheet(
        key(row),
        new Progress(
            SheetStatus.valueOf(row.getString("status")), levels, row.getString("submitted_by")),
        reasons(row.getArray("reasons"), row.getArray("reason_measures")));
  }

  private static SheetKey key(ResultSet row) throws SQLException {
    return new SheetKey(
        row.getString("form_code"),
        new UnitId(row.getLong("unit_id")),
        Period.parse(row.getString("period")).orElseThrow());
  }

  private static List<Reason> reasons(@Nullable Array texts, @Nullable Array measures)
      throws SQLException {
    List<Reason> reasons = new ArrayList<>();
    if (texts != null && measures != null) {
      String[] said = (String[]) texts.getArray();
      @Nullable String[] about = (String[]) measures.getArray();
      for (int i = 0; i < said.length; i++) {
        reasons.add(new Reason(said[i], about[i]));
      }
    }
    return reasons;
  }
}
