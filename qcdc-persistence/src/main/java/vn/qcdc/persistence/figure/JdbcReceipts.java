package vn.qcdc.persistence.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.qcdc.domain.feed.Receipt;
import vn.qcdc.domain.feed.Receipts;

/**
 * Keeps receipts in PostgreSQL. Who answers a request holds a lock that ends with the transaction.
 */
@Singleton
final class JdbcReceipts implements Receipts {

  private static final String HOLD = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";
  private static final String FIND =
      """
      SELECT request, feed_id, used_at FROM idempotency_key
      WHERE sent_by = ? AND key = ? AND used_at >= ?\
      """;
  private static final String KEEP =
      """
      INSERT INTO idempotency_key (sent_by, key, request, feed_id, used_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (sent_by, key) DO UPDATE
      SET request = excluded.request, feed_id = excluded.feed_id, used_at = excluded.used_at\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcReceipts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public boolean hold(String sentBy, String key) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement lock = connection.prepareStatement(HOLD)) {
                lock.setString(1, "feed " + sentBy + " " + key);
                try (ResultSet held = lock.executeQuery()) {
                  return held.next() && held.getBoolean(1);
                }
              }
            });
  }

  @Override
  public Optional<Receipt> find(String sentBy, String key, Instant notBefore) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, sentBy);
                select.setString(2, key);
                select.setObject(3, SheetSql.utc(notBefore));
                try (ResultSet row = select.executeQuery()) {
                  return row.next()
                      ? Optional.of(
                          new Receipt(
                              sentBy,
                              key,
                              row.getString("request"),
                              row.getObject("feed_id", UUID.class),
                              row.getObject("used_at", OffsetDateTime.class).toInstant()))
                      : Optional.empty();
                }
              }
            });
  }

  @Override
  public void keep(Receipt receipt) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, receipt.sentBy());
                insert.setString(2, receipt.key());
                insert.setString(3, receipt.request());
                insert.setObject(4, receipt.feed());
                insert.setObject(5, SheetSql.utc(receipt.at()));
                insert.executeUpdate();
              }
            });
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
