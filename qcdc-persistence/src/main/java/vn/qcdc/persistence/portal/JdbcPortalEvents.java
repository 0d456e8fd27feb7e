package vn.qcdc.persistence.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.portal.PortalEvent;
import vn.qcdc.domain.portal.PortalEvents;
import vn.qcdc.domain.portal.PortalMark;
import vn.qcdc.persistence.database.UnitArrays;

/** Reads off the journal what became of what the portal handed over. */
@Singleton
final class JdbcPortalEvents implements PortalEvents {

  private static final String HOLD =
      "SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtext('portal'))) AS held";

  private static final String AFTER =
      """
      WITH asked AS (SELECT ?::bigint[] AS units)
      SELECT event.made_in::text::bigint AS transaction, event.id, external_id, done_at, step.standing,
             CASE WHEN act = 'PUBLISH' THEN step.details ->> 'text' END AS answer
      FROM asked CROSS JOIN portal_event event
      JOIN matter ON matter.id = event.matter_id
      JOIN matter_step step ON step.matter_id = event.matter_id AND step.number = event.step
      WHERE (event.made_in, event.id) > (?::text::xid8, ?)
        AND event.made_in < pg_snapshot_xmin(pg_current_snapshot())
        AND kind IN ('RECOMMENDATION', 'FEEDBACK') AND external_id IS NOT NULL
        AND (units IS NULL OR received_by = ANY (units))
      ORDER BY event.made_in, event.id LIMIT ?\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcPortalEvents(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void hold() {
    session().createNativeQuery(HOLD, Long.class).getSingleResult();
  }

  @Override
  public List<PortalEvent> after(PortalMark mark, Remit remit, int limit) {
    return session()
        .doReturningWork(
            connection -> {
              List<PortalEvent> found = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(AFTER)) {
                select.setArray(1, UnitArrays.of(connection, remit.units()));
                select.setString(2, String.valueOf(mark.transaction()));
                select.setLong(3, mark.number());
                select.setInt(4, limit);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    found.add(event(rows));
                  }
                }
              }
              return found;
            });
  }

  private static PortalEvent event(ResultSet row) throws SQLException {
    return new PortalEvent(
        new PortalMark(row.getLong("transaction"), row.getLong("id")),
        row.getString("external_id"),
        row.getObject("done_at", OffsetDateTime.class).toInstant(),
        Standing.valueOf(row.getString("standing")),
        row.getString("answer"));
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
