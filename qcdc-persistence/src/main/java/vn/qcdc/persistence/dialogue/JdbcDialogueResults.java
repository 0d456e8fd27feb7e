package vn.qcdc.persistence.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.qcdc.domain.dialogue.DialogueResults;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.dialogue.PublishedAnswer;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.UnitArrays;

/** Counts sessions and their opinions in PostgreSQL, all by one statement. */
@Singleton
final class JdbcDialogueResults implements DialogueResults {

  private static final String ASKED =
      """
      WITH session AS (
        SELECT id, unit_id, attendances FROM dialogue
        WHERE status = 'HELD' AND (?::bigint[] IS NULL OR unit_id = ANY (?)) AND day >= ? AND day < ?)
      """;

  private static final String HELD =
      ASKED
          + """
          SELECT unit_id, count(*) AS sessions, sum(attendances) AS attendances
          FROM session GROUP BY unit_id ORDER BY unit_id\
          """;

  /** The higher the level, the lower its rank. */
  private static final String RANK =
      "array_position('{PROVINCE,DISTRICT,COMMUNE,HAMLET}'::text[], %s.level)";

  private static final String COUNTS =
      """
      coalesce(sum(weight) FILTER (WHERE standing = 'RESOLVED'), 0) AS resolved,
      coalesce(sum(weight) FILTER (WHERE standing = 'UNDER_WAY' AND NOT up), 0) AS under_way,
      coalesce(sum(weight) FILTER (WHERE standing = 'UNFINISHED' AND NOT up), 0) AS unfinished,
      coalesce(sum(weight) FILTER (WHERE standing = 'ON_ROADMAP' AND NOT up), 0) AS on_roadmap,
      coalesce(sum(weight) FILTER (WHERE standing = 'WAITING' AND NOT up), 0) AS waiting,
      coalesce(sum(weight) FILTER (WHERE up), 0) AS passed_up,
      coalesce(sum(weight) FILTER (WHERE standing = 'REFERRED'), 0) AS referred
      """;

  /**
   * Where it was on the day, by the last step and the last holder until then. What was split off
   * later was then a part of what it was split from, and stood as that did.
   */
  private static final String SAID =
      ASKED.stripTrailing().replace("WITH", "WITH RECURSIVE")
          + """
          , line AS (
            SELECT matter.id, matter.id AS then
            FROM matter JOIN session ON session.id = matter.origin_id
            WHERE matter.kind = 'OPINION' AND matter.received_on <= ?
            UNION ALL
            SELECT line.id, (step.details ->> 'other')::uuid
            FROM line JOIN matter_step AS step ON step.matter_id = line.then AND step.number = 1
            WHERE step.act = 'SPLIT' AND step.done_on > ?),
          past AS (
            SELECT matter.received_by AS unit_id, matter.field, matter.weight, step.standing,
              step.standing NOT IN ('RESOLVED', 'REFERRED') AND %s < %s AS up
            FROM line
            JOIN matter ON matter.id = line.id
            CROSS JOIN LATERAL (
              SELECT standing FROM matter_step
              WHERE matter_id = line.then AND done_on <= ? ORDER BY number DESC LIMIT 1) AS step
            CROSS JOIN LATERAL (
              SELECT unit_id FROM holding
              WHERE matter_id = line.then AND since <= ? ORDER BY number DESC LIMIT 1) AS held
            CROSS JOIN LATERAL (
              SELECT level FROM unit_name WHERE unit_id = held.unit_id ORDER BY valid_from DESC LIMIT 1) AS holder
            CROSS JOIN LATERAL (
              SELECT level FROM unit_name WHERE unit_id = matter.received_by ORDER BY valid_from DESC LIMIT 1) AS taker)
          SELECT unit_id, field, %s FROM past GROUP BY unit_id, field ORDER BY unit_id, field\
          """
              .formatted(RANK.formatted("holder"), RANK.formatted("taker"), COUNTS);

  private static final String OF_SESSIONS =
      """
      SELECT origin_id, %s
      FROM (
        SELECT origin_id, weight, standing, coalesce(%s < %s, false) AS up
        FROM matter
        LEFT JOIN LATERAL (
          SELECT level FROM unit_name WHERE unit_id = holder_id ORDER BY valid_from DESC LIMIT 1) AS holder ON true
        CROSS JOIN LATERAL (
          SELECT level FROM unit_name WHERE unit_id = received_by ORDER BY valid_from DESC LIMIT 1) AS taker
        WHERE kind = 'OPINION' AND origin_id = ANY (?)) AS opinion
      GROUP BY origin_id\
      """
          .formatted(COUNTS, RANK.formatted("holder"), RANK.formatted("taker"));

  private static final String PUBLISHED =
      """
      SELECT field, step.details ->> 'text' AS text, step.done_on
      FROM matter
      CROSS JOIN LATERAL (
        SELECT details, done_on FROM matter_step
        WHERE matter_id = matter.id AND act = 'PUBLISH' ORDER BY number DESC LIMIT 1) AS step
      WHERE kind = 'OPINION' AND state = 'PUBLISHED' AND origin_id = ?
      ORDER BY step.done_on DESC, matter.id\
      """;

  private final Statements statements;

  @Inject
  JdbcDialogueResults(EntityManager entityManager) {
    this.statements = new Statements(entityManager);
  }

  @Override
  public List<Held> held(Asked asked) {
    return statements.select(
        HELD,
        select -> bind(select, asked),
        row ->
            new Held(
                new UnitId(row.getLong("unit_id")),
                row.getLong("sessions"),
                row.getLong("attendances")));
  }

  @Override
  public List<Said> said(Asked asked) {
    return statements.select(
        SAID,
        select -> {
          bind(select, asked);
          for (int i = 5; i <= 8; i++) {
            select.setObject(i, asked.asOf());
          }
        },
        row -> new Said(new UnitId(row.getLong("unit_id")), row.getString("field"), count(row)));
  }

  @Override
  public Map<UUID, OpinionCount> of(Set<UUID> sessions) {
    Map<UUID, OpinionCount> counts = new HashMap<>();
    statements
        .select(
            OF_SESSIONS,
            select ->
                select.setArray(
                    1, select.getConnection().createArrayOf("uuid", sessions.toArray())),
            row -> Map.entry(row.getObject("origin_id", UUID.class), count(row)))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  @Override
  public List<PublishedAnswer> published(UUID session) {
    return statements.select(
        PUBLISHED,
        select -> select.setObject(1, session),
        row ->
            new PublishedAnswer(
                row.getString("field"),
                row.getString("text"),
                row.getObject("done_on", LocalDate.class)));
  }

  private static void bind(PreparedStatement select, Asked asked) throws SQLException {
    select.setArray(1, UnitArrays.of(select.getConnection(), asked.units()));
    select.setArray(2, UnitArrays.of(select.getConnection(), asked.units()));
    select.setObject(3, asked.from());
    select.setObject(4, asked.until());
  }

  private static OpinionCount count(ResultSet row) throws SQLException {
    return new OpinionCount(
        row.getLong("resolved"),
        row.getLong("under_way"),
        row.getLong("unfinished"),
        row.getLong("on_roadmap"),
        row.getLong("waiting"),
        row.getLong("passed_up"),
        row.getLong("referred"));
  }
}
