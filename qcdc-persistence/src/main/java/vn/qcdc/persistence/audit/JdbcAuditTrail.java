package vn.qcdc.persistence.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import org.hibernate.Session;
import vn.qcdc.domain.audit.Act;
import vn.qcdc.domain.audit.AuditTrail;

/** Tells the database; its triggers do the rest when the transaction ends. */
@Singleton
final class JdbcAuditTrail implements AuditTrail {

  private static final String ACTING =
      """
      SELECT set_config('qcdc.act', jsonb_strip_nulls(jsonb_build_object(
        'actor', ?::text, 'issuer', ?::text, 'client', ?::text, 'roles', to_jsonb(?::text[]),
        'operation', ?::text, 'subject', ?::text, 'trace', ?::text))::text, true)\
      """;
  private static final String READING = "SELECT audit_reading(?, ?)";

  private final EntityManager entityManager;

  @Inject
  JdbcAuditTrail(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void acting(Act act) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(ACTING)) {
                select.setString(1, act.actor());
                select.setString(2, act.issuer());
                select.setString(3, act.client());
                select.setArray(
                    4, connection.createArrayOf("text", act.roles().stream().sorted().toArray()));
                select.setString(5, act.operation());
                select.setString(6, act.subject());
                select.setString(7, act.traceId());
                select.execute();
              }
            });
  }

  @Override
  public void reading(String what, String purpose) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(READING)) {
                select.setString(1, what);
                select.setString(2, purpose);
                select.execute();
              }
            });
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
