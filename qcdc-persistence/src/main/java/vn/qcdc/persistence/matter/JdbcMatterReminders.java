package vn.qcdc.persistence.matter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.urging.DueMatter;
import vn.qcdc.domain.urging.MadeMatterReminder;
import vn.qcdc.domain.urging.MatterReminder;
import vn.qcdc.domain.urging.MatterReminders;
import vn.qcdc.domain.urging.UrgingKind;
import vn.qcdc.persistence.database.Columns;
import vn.qcdc.persistence.database.UnitArrays;

/** Keeps who was told of which matter in PostgreSQL, which refuses to change or delete it. */
@Singleton
final class JdbcMatterReminders implements MatterReminders {

  private static final String HOLD =
      "SELECT pg_try_advisory_xact_lock(hashtext('matter_reminder'))";

  /** What is suspended has a term without an end, and may have a milestone all the same. */
  private static final String DUE =
      """
      SELECT id, holder_id, greatest(due_on, milestone_on) AS due_on FROM matter
      WHERE holder_id IS NOT NULL AND standing <> 'SUSPENDED' AND greatest(due_on, milestone_on) BETWEEN ? AND ?
      ORDER BY greatest(due_on, milestone_on), id\
      """;

  /** The conflict is for reminders of somebody who does not ask for the lock. */
  private static final String INSERT =
      """
      INSERT INTO matter_reminder (matter_id, kind, holder_id, told_id, due_on, made_at)
      SELECT matter_id, kind, holder_id, told_id, due_on, made_at
      FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::timestamptz[])
        WITH ORDINALITY AS made (matter_id, kind, holder_id, told_id, due_on, made_at, place)
      WHERE NOT EXISTS (
        SELECT FROM matter_reminder before
        WHERE before.matter_id = made.matter_id AND before.kind = made.kind
          AND before.holder_id = made.holder_id AND before.due_on = made.due_on)
      ORDER BY place
      ON CONFLICT ON CONSTRAINT told_once DO NOTHING\
      """;

  private static final String AFTER =
      """
      WITH asked AS (SELECT ?::bigint[] AS units)
      SELECT told.*, told.made_in::text::bigint AS transaction, matter.number, matter.kind AS matter_kind
      FROM matter_reminder told JOIN matter ON matter.id = told.matter_id CROSS JOIN asked
      WHERE (told.made_in, told.id) > (?::text::xid8, ?)
        AND told.made_in < pg_snapshot_xmin(pg_current_snapshot())
        AND (units IS NULL OR told.told_id = ANY (units)) AND matter.kind = ANY (?)
      ORDER BY told.made_in, told.id LIMIT ?\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcMatterReminders(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public boolean hold() {
    return session().createNativeQuery(HOLD, Boolean.class).getSingleResult();
  }

  @Override
  public List<DueMatter> due(LocalDate first, LocalDate last) {
    return select(
        DUE,
        select -> {
          select.setObject(1, first);
          select.setObject(2, last);
        },
        row ->
            new DueMatter(
                row.getObject("id", UUID.class),
                new UnitId(row.getLong("holder_id")),
                row.getObject("due_on", LocalDate.class)));
  }

  @Override
  public int keep(Collection<MatterReminder> reminders) {
    Columns rows = new Columns("uuid", "text", "bigint", "bigint", "date", "timestamptz");
    reminders.forEach(
        each ->
            rows.add(
                each.matter().matter(),
                each.kind().name(),
                each.matter().holder().value(),
                each.to().value(),
                each.matter().due(),
                each.at().atOffset(ZoneOffset.UTC)));
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                rows.bind(insert, 1);
                return insert.executeUpdate();
              }
            });
  }

  @Override
  public List<MadeMatterReminder> after(
      ReminderMark mark, Optional<Set<UnitId>> to, Set<Kind> kinds, int limit) {
    return select(
        AFTER,
        select -> {
          select.setArray(1, UnitArrays.of(select.getConnection(), to));
          select.setString(2, String.valueOf(mark.transaction()));
          select.setLong(3, mark.number());
          select.setArray(
              4,
              select
                  .getConnection()
                  .createArrayOf("text", kinds.stream().map(Kind::name).toArray()));
          select.setInt(5, limit);
        },
        JdbcMatterReminders::made);
  }

  private static MadeMatterReminder made(ResultSet row) throws SQLException {
    return new MadeMatterReminder(
        new MatterReminder(
            new DueMatter(
                row.getObject("matter_id", UUID.class),
                new UnitId(row.getLong("holder_id")),
                row.getObject("due_on", LocalDate.class)),
            UrgingKind.valueOf(row.getString("kind")),
            new UnitId(row.getLong("told_id")),
            row.getObject("made_at", OffsetDateTime.class).toInstant()),
        row.getString("number"),
        Kind.valueOf(row.getString("matter_kind")),
        new ReminderMark(row.getLong("transaction"), row.getLong("id")));
  }

  /** Binds the parameters of a statement. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes something out of a row. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> select(String sql, Binding binding, Reading<T> reading) {
    return session()
        .doReturningWork(
            connection -> {
              List<T> found = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                binding.bind(select);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    found.add(reading.read(rows));
                  }
                }
              }
              return found;
            });
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
