package vn.qcdc.persistence.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;
import vn.qcdc.domain.request.AnsweredRequest;
import vn.qcdc.domain.request.AnsweredRequests;

/**
 * Keeps answers in PostgreSQL. Who answers a request holds a lock that ends with the transaction.
 */
@Singleton
final class JdbcAnsweredRequests implements AnsweredRequests {

  private static final String HOLD = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";
  private static final String FIND =
      "SELECT * FROM answered_request WHERE sent_by = ? AND key = ? AND answered_at >= ?";
  private static final String KEEP =
      """
      INSERT INTO answered_request (sent_by, key, digest, status, location, tag, body, answered_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (sent_by, key) DO UPDATE
      SET digest = excluded.digest, status = excluded.status, location = excluded.location,
        tag = excluded.tag, body = excluded.body, answered_at = excluded.answered_at\
      """;
  private static final String FORGET =
      "DELETE FROM answered_request WHERE sent_by = ? AND answered_at < ?";

  private final EntityManager entityManager;

  @Inject
  JdbcAnsweredRequests(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public boolean hold(String sentBy, String key) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement lock = connection.prepareStatement(HOLD)) {
                lock.setString(1, "request " + sentBy + " " + key);
                try (ResultSet held = lock.executeQuery()) {
                  return held.next() && held.getBoolean(1);
                }
              }
            });
  }

  @Override
  public Optional<AnsweredRequest> find(String sentBy, String key, Instant notBefore) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, sentBy);
                select.setString(2, key);
                select.setObject(3, notBefore.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                  return row.next()
                      ? Optional.of(
                          new AnsweredRequest(
                              sentBy,
                              key,
                              row.getString("digest"),
                              row.getInt("status"),
                              row.getString("location"),
                              row.getString("tag"),
                              row.getString("body"),
                              row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                      : Optional.empty();
                }
              }
            });
  }

  @Override
  public void keep(AnsweredRequest answered, Instant notBefore) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setString(1, answered.sentBy());
                forget.setObject(2, notBefore.atOffset(ZoneOffset.UTC));
                forget.executeUpdate();
              }
              try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, answered.sentBy());
                insert.setString(2, answered.key());
                insert.setString(3, answered.digest());
                insert.setInt(4, answered.status());
                insert.setString(5, answered.location());
                insert.setString(6, answered.tag());
                insert.setString(7, answered.body());
                insert.setObject(8, answered.at().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
              }
            });
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
