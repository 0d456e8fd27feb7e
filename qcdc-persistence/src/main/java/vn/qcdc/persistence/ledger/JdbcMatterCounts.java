package vn.qcdc.persistence.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.ledger.Breakdown;
import vn.qcdc.domain.ledger.Count;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.ledger.LedgerQuestion;
import vn.qcdc.domain.ledger.MatterCounts;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.Columns;

/** Counts matters in one statement: what moved off one index, what is left by its steps. */
@Singleton
final class JdbcMatterCounts implements MatterCounts {

  /**
   * Of what has gone on since, the last step within the days says how it stood, and the first after
   * them when its term ended.
   */
  private static final String COUNT =
      """
      WITH asked AS (SELECT ?::date AS first, ?::date AS until, ?::date AS last, ?::text[] AS kinds),
      place AS MATERIALIZED (SELECT * FROM unnest(?::bigint[], ?::text[]) AS place (unit_id, part)),
      moved AS (
        SELECT %1$s AS part, since < first AS is_old,
               CASE WHEN since >= first AND (previous_unit_id IS NULL OR before.part IS DISTINCT FROM here.part)
                 THEN came END AS came,
               CASE WHEN held.until < asked.until AND (next_unit_id IS NULL OR after.part IS DISTINCT FROM here.part)
                 THEN went END AS went,
               CASE WHEN held.until < asked.until AND went = 'FORWARDED' AND after.part IS DISTINCT FROM here.part
                 THEN next_unit_id END AS forwarded_to,
               CASE WHEN held.until < asked.until AND went = 'RESOLVED' THEN
                 CASE WHEN due_on IS NULL THEN 'WITHOUT_TERM' WHEN held.until > due_on THEN 'LATE' ELSE 'ON_TIME' END
               END AS punctuality,
               weight
        FROM asked CROSS JOIN place here JOIN holding held ON held.unit_id = here.unit_id
        LEFT JOIN place before ON before.unit_id = previous_unit_id
        LEFT JOIN place after ON after.unit_id = next_unit_id
        WHERE coalesce(held.until, 'infinity') >= first AND since < asked.until AND kind = ANY (kinds)),
      remaining AS (
        SELECT %1$s AS part, weight,
               CASE WHEN later.number IS NULL THEN matter.standing ELSE coalesce(earlier.standing, 'WAITING') END AS standing,
               CASE WHEN later.number IS NULL THEN matter.due_on ELSE later.due_on END AS due_on,
               CASE WHEN later.number IS NULL THEN matter.milestone_on END AS milestone_on,
               later.number IS NOT NULL AS went_on, last
        FROM asked CROSS JOIN place here JOIN (
          SELECT unit_id, matter_id, since, until, kind, field, weight FROM holding) held ON held.unit_id = here.unit_id
        JOIN (SELECT id, standing, due_on, milestone_on FROM matter) matter ON matter.id = matter_id
        LEFT JOIN LATERAL (
          SELECT number, due_on FROM matter_step step WHERE step.matter_id = held.matter_id AND done_on >= asked.until
          ORDER BY number LIMIT 1) later ON true
        LEFT JOIN LATERAL (
          SELECT step.standing FROM matter_step step
          WHERE later.number IS NOT NULL AND step.matter_id = held.matter_id AND step.number < later.number
          ORDER BY number DESC LIMIT 1) earlier ON true
        WHERE coalesce(held.until, 'infinity') >= asked.until AND since < asked.until AND kind = ANY (kinds))
      SELECT part, is_old, came, went, forwarded_to, punctuality, NULL AS standing, false AS is_overdue, sum(weight) AS number
      FROM moved WHERE is_old OR came IS NOT NULL OR went IS NOT NULL
      GROUP BY 1, 2, 3, 4, 5, 6
      UNION ALL
      SELECT part, false, NULL, NULL, NULL, NULL, standing,
             standing <> 'SUSPENDED' AND coalesce(due_on < last, false)
               AND CASE WHEN went_on THEN standing <> 'ON_ROADMAP' ELSE coalesce(milestone_on < last, true) END,
             sum(weight)
      FROM remaining GROUP BY 1, 7, 8\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcMatterCounts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<Count> count(LedgerQuestion question) {
    Columns places = new Columns("bigint", "text");
    question.parts().forEach((unit, part) -> places.add(unit.value(), part));
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              String sql = COUNT.formatted(part(question.breakdown()));
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, question.span().from());
                select.setObject(2, question.span().until());
                select.setObject(3, question.span().lastDay());
                Object[] kinds = question.kinds().stream().map(Kind::name).toArray();
                select.setArray(4, connection.createArrayOf("text", kinds));
                places.bind(select, 5);
                return read(select);
              }
            });
  }

  private static String part(Breakdown breakdown) {
    return switch (breakdown) {
      case KIND -> "kind";
      case FIELD -> "CASE WHEN kind = 'DENUNCIATION' THEN '" + UNTOLD + "' ELSE field END";
      case WHOLE, LEVEL, UNIT -> "here.part";
    };
  }

  private static List<Count> read(PreparedStatement select) throws SQLException {
    List<Count> counts = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        counts.add(count(rows));
      }
    }
    return counts;
  }

  private static Count count(ResultSet row) throws SQLException {
    long to = row.getLong("forwarded_to");
    @Nullable UnitId forwardedTo = row.wasNull() ? null : new UnitId(to);
    return new Count(
        row.getString("part"),
        row.getBoolean("is_old"),
        word(row, "came", Coming.class),
        word(row, "went", Going.class),
        forwardedTo,
        word(row, "punctuality", Punctuality.class),
        word(row, "standing", Standing.class),
        row.getBoolean("is_overdue"),
        row.getLong("number"));
  }

  private static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> words)
      throws SQLException {
    String word = row.getString(column);
    return word == null ? null : Enum.valueOf(words, word);
  }
}
