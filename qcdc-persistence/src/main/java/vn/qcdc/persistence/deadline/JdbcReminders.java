package vn.qcdc.persistence.deadline;

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
import org.hibernate.Session;
import vn.qcdc.domain.deadline.MadeReminder;
import vn.qcdc.domain.deadline.Reminder;
import vn.qcdc.domain.deadline.ReminderKind;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.deadline.Reminders;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.Columns;
import vn.qcdc.persistence.database.UnitArrays;

/** Keeps reminders in PostgreSQL, which refuses to change or delete them. */
@Singleton
final class JdbcReminders implements Reminders {

  private static final String HOLD = "SELECT pg_try_advisory_xact_lock(hashtext('reminder'))";

  /** The conflict is for reminders of somebody who does not ask for the lock. */
  private static final String INSERT =
      """
      INSERT INTO reminder (form_code, unit_id, period, kind, due_on, made_at)
      SELECT form_code, unit_id, period, kind, due_on, made_at
      FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::date[], ?::timestamptz[])
        WITH ORDINALITY AS made (form_code, unit_id, period, kind, due_on, made_at, place)
      WHERE NOT EXISTS (
        SELECT FROM reminder before
        WHERE before.unit_id = made.unit_id AND before.period = made.period
          AND before.form_code = made.form_code AND before.kind = made.kind AND before.due_on = made.due_on)
      ORDER BY place
      ON CONFLICT ON CONSTRAINT reminded_once DO NOTHING\
      """;

  private static final String AFTER =
      """
      WITH asked AS (SELECT ?::bigint[] AS units)
      SELECT reminder.*, made_in::text::bigint AS transaction FROM reminder, asked
      WHERE (made_in, id) > (?::text::xid8, ?) AND made_in < pg_snapshot_xmin(pg_current_snapshot())
        AND (units IS NULL OR unit_id = ANY (units))
      ORDER BY made_in, id LIMIT ?\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcReminders(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public boolean hold() {
    return session().createNativeQuery(HOLD, Boolean.class).getSingleResult();
  }

  @Override
  public int keep(Collection<Reminder> reminders) {
    Columns rows = new Columns("text", "bigint", "text", "text", "date", "timestamptz");
    reminders.forEach(
        each ->
            rows.add(
                each.sheet().form(),
                each.sheet().unit().value(),
                each.sheet().period().code(),
                each.kind().name(),
                each.due(),
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
  public List<MadeReminder> after(ReminderMark mark, Remit remit, int limit) {
    return session()
        .doReturningWork(
            connection -> {
              List<MadeReminder> found = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(AFTER)) {
                select.setArray(1, UnitArrays.of(connection, remit.units()));
                select.setString(2, String.valueOf(mark.transaction()));
                select.setLong(3, mark.number());
                select.setInt(4, limit);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    found.add(reminder(rows));
                  }
                }
              }
              return found;
            });
  }

  private static MadeReminder reminder(ResultSet row) throws SQLException {
    return new MadeReminder(
        new Reminder(
            new SheetKey(
                row.getString("form_code"),
                new UnitId(row.getLong("unit_id")),
                Period.parse(row.getString("period")).orElseThrow()),
            ReminderKind.valueOf(row.getString("kind")),
            row.getObject("due_on", LocalDate.class),
            row.getObject("made_at", OffsetDateTime.class).toInstant()),
        new ReminderMark(row.getLong("transaction"), row.getLong("id")));
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
