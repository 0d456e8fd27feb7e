package vn.qcdc.persistence.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import vn.qcdc.domain.deadline.Receipt;
import vn.qcdc.domain.deadline.Receipts;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Reads from the sheets which units have sent, for all units in one statement. */
@Singleton
final class JdbcReceipts implements Receipts {

  /** A correction keeps a sheet locked, so its approvals are those of the revision locked. */
  private static final String SELECT =
      """
      SELECT first.unit_id, first.received_at, last.status,
             ARRAY(SELECT step.level FROM submission_step step
                   WHERE step.unit_id = last.unit_id AND step.period = last.period
                     AND step.form_code = last.form_code AND step.act = 'APPROVE'
                     AND step.revision = CASE WHEN last.status <> 'LOCKED' THEN last.revision ELSE
                       (SELECT max(lock.revision) FROM submission_step lock
                        WHERE lock.unit_id = last.unit_id AND lock.period = last.period
                          AND lock.form_code = last.form_code AND lock.act = 'LOCK') END) AS levels
      FROM sheet first
      CROSS JOIN LATERAL (
        SELECT * FROM sheet each
        WHERE each.unit_id = first.unit_id AND each.period = first.period AND each.form_code = first.form_code
        ORDER BY each.revision DESC LIMIT 1) AS last
      WHERE first.form_code = ? AND first.period = ? AND first.unit_id = ANY (?) AND first.revision = 1\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcReceipts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<Receipt> of(String form, Period period, Set<UnitId> units) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              List<Receipt> receipts = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setString(1, form);
                select.setString(2, period.code());
                select.setArray(
                    3,
                    connection.createArrayOf(
                        "bigint", units.stream().map(UnitId::value).toArray()));
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    receipts.add(receipt(rows));
                  }
                }
              }
              return receipts;
            });
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (String level : (String[]) row.getArray("levels").getArray()) {
      levels.add(Level.valueOf(level));
    }
    return new Receipt(
        new UnitId(row.getLong("unit_id")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        SheetStatus.valueOf(row.getString("status")),
        levels);
  }
}
