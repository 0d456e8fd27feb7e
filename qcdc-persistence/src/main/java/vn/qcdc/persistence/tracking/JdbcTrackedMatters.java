package vn.qcdc.persistence.tracking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.tracking.Tracked;
import vn.qcdc.domain.tracking.Tracked.About;
import vn.qcdc.domain.tracking.Tracked.Event;
import vn.qcdc.domain.tracking.TrackedMatters;

/** Reads matters for those who brought them; of denunciations no more than the standing. */
@Singleton
final class JdbcTrackedMatters implements TrackedMatters {

  private static final String FIND =
      """
      SELECT matter.standing, matter.kind, received_on, holder_id, due_on, milestone_on, acts, days, units, answer
      FROM matter
      LEFT JOIN LATERAL (
        SELECT array_agg(act ORDER BY number) AS acts, array_agg(done_on ORDER BY number) AS days,
               array_agg((details ->> 'to')::bigint ORDER BY number) AS units,
               (array_agg(details ->> 'text' ORDER BY number DESC) FILTER (WHERE act = 'PUBLISH'))[1] AS answer
        FROM matter_step WHERE matter_id = matter.id) steps ON kind <> 'DENUNCIATION'
      WHERE tracking_code = ?\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcTrackedMatters(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Tracked> find(String code) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, code);
                try (ResultSet row = select.executeQuery()) {
                  return row.next() ? Optional.of(tracked(row)) : Optional.empty();
                }
              }
            });
  }

  private static Tracked tracked(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    return new Tracked(
        Standing.valueOf(row.getString("standing")),
        kind == Kind.DENUNCIATION ? null : about(kind, row));
  }

  private static About about(Kind kind, ResultSet row) throws SQLException {
    Long holder = row.getObject("holder_id", Long.class);
    return new About(
        kind,
        row.getObject("received_on", LocalDate.class),
        holder == null ? null : new UnitId(holder),
        row.getObject("due_on", LocalDate.class),
        row.getObject("milestone_on", LocalDate.class),
        events(row),
        row.getString("answer"));
  }

  private static List<Event> events(ResultSet row) throws SQLException {
    String[] acts = (String[]) array(row, "acts");
    java.sql.Date[] days = (java.sql.Date[]) array(row, "days");
    @Nullable Long[] units = (Long[]) array(row, "units");
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < acts.length; i++) {
      Act act = Act.valueOf(acts[i]);
      if (Tracked.isPublic(act)) {
        Long to = units[i];
        events.add(new Event(days[i].toLocalDate(), act, to == null ? null : new UnitId(to)));
      }
    }
    return events;
  }

  private static Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array.getArray();
  }
}
