package vn.qcdc.persistence.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.audit.AuditEntries;
import vn.qcdc.domain.audit.AuditEntry;
import vn.qcdc.domain.audit.AuditFilter;
import vn.qcdc.domain.audit.AuditHead;
import vn.qcdc.domain.audit.Verification;

/** Reads entries as the database wrote them. */
@Singleton
final class JdbcAuditEntries implements AuditEntries {

  private static final int ROWS_AT_ONCE = 500;
  private static final String SELECT =
      """
      WITH asked AS (
        SELECT ?::bigint AS after, ?::timestamptz AS since, ?::timestamptz AS until, ?::text AS actor,
               ?::text AS client, ?::text AS operation, ?::text AS subject)
      SELECT number, entry::text, encode(previous, 'hex'), encode(hash, 'hex')
      FROM audit_entry CROSS JOIN asked
      WHERE number > asked.after
        AND (asked.since IS NULL OR at >= asked.since)
        AND (asked.until IS NULL OR at < asked.until)
        AND (asked.actor IS NULL OR audit_entry.actor = asked.actor)
        AND (asked.client IS NULL OR audit_entry.client = asked.client)
        AND (asked.operation IS NULL OR audit_entry.operation = asked.operation)
        AND (asked.subject IS NULL OR starts_with(audit_entry.subject, asked.subject))
      ORDER BY number LIMIT ?\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcAuditEntries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<AuditEntry> after(long number, int most, AuditFilter filter) {
    List<AuditEntry> found = new ArrayList<>();
    read(number, most, filter, found::add);
    return found;
  }

  @Override
  public void forEach(AuditFilter filter, Consumer<AuditEntry> each) {
    read(0, null, filter, each);
  }

  @Override
  public AuditHead head() {
    return onConnection(connection -> new ChainCheck(connection).head());
  }

  @Override
  public Verification verify(@Nullable AuditHead known) {
    return onConnection(connection -> new ChainCheck(connection).verify(known));
  }

  private void read(
      long after, @Nullable Integer most, AuditFilter filter, Consumer<AuditEntry> each) {
    onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(ROWS_AT_ONCE);
            bind(select, after, most, filter);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                each.accept(
                    new AuditEntry(
                        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
              }
            }
          }
          return Boolean.TRUE;
        });
  }

  private static void bind(
      PreparedStatement select, long after, @Nullable Integer most, AuditFilter filter)
      throws SQLException {
    select.setLong(1, after);
    select.setObject(2, utc(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE);
    select.setObject(3, utc(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    select.setString(4, filter.actor());
    select.setString(5, filter.client());
    select.setString(6, filter.operation());
    select.setString(7, filter.subject());
    select.setObject(8, most, Types.INTEGER);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
