package vn.qcdc.persistence.ledger;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.ledger.HeldMatter;
import vn.qcdc.domain.ledger.HeldMatter.Mark;
import vn.qcdc.domain.matter.Holding;

/** Writes matters as they are kept, step by step, without asking whether anybody may. */
record MatterRows(EntityManager entityManager) {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 22, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final String MATTER =
      """
      INSERT INTO matter (id, kind, number, tracking_code, received_by, received_on, channel, field, subject, weight,
        signatories, remote, registered_at, registered_by, state, standing, holder_id, due_on, milestone_on, closed_on, version)
      VALUES (?, ?, ?, ?, ?, ?, 'IN_PERSON', ?, 'Đường liên ấp', ?, 1, false, ?, 'test', 'SAMPLE', ?, ?, ?, ?, ?, ?)\
      """;

  private static final String HOLDING =
      """
      INSERT INTO holding (matter_id, number, unit_id, since, came, until, went, previous_unit_id, next_unit_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (matter_id, number) DO UPDATE SET until = EXCLUDED.until, went = EXCLUDED.went,
        next_unit_id = EXCLUDED.next_unit_id\
      """;

  private static final String STEP =
      """
      INSERT INTO matter_step (matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing, due_on)
      VALUES (?, ?, 'REPORT', ?, ?, 'test', ?, 'SAMPLE', ?, ?)\
      """;

  void insert(List<HeldMatter> matters) {
    entityManager
        .unwrap(Session.class)
        .doWork(
            connection -> {
              for (HeldMatter matter : matters) {
                insert(connection, matter);
              }
            });
  }

  private static void insert(Connection connection, HeldMatter matter) throws SQLException {
    Holding last = matter.custody().last();
    execute(
        connection,
        MATTER,
        matter.id(),
        matter.kind().name(),
        matter.id().toString(),
        matter.id().toString(),
        matter.custody().holdings().get(0).unit().value(),
        matter.custody().holdings().get(0).since(),
        matter.field(),
        matter.weight(),
        NOW,
        matter.standing().name(),
        last.isOpen() ? last.unit().value() : null,
        matter.due(),
        matter.milestone(),
        last.until(),
        matter.marks().size());
    for (int i = 0; i < matter.marks().size(); i++) {
      Mark mark = matter.marks().get(i);
      for (int j = 0; j < mark.custody().holdings().size(); j++) {
        insert(connection, matter.id(), mark.custody().holdings(), j);
      }
      execute(
          connection,
          STEP,
          matter.id(),
          i + 1,
          mark.on(),
          NOW,
          mark.unit().value(),
          mark.standing().name(),
          mark.due());
    }
  }

  private static void insert(Connection connection, UUID matter, List<Holding> all, int i)
      throws SQLException {
    Holding each = all.get(i);
    boolean isPassedTo = i > 0 && isOnward(all.get(i - 1));
    execute(
        connection,
        HOLDING,
        matter,
        i + 1,
        each.unit().value(),
        each.since(),
        each.came().name(),
        each.until(),
        each.went() == null ? null : each.went().name(),
        isPassedTo ? all.get(i - 1).unit().value() : null,
        isOnward(each) ? all.get(i + 1).unit().value() : null);
  }

  private static boolean isOnward(Holding holding) {
    return holding.went() != null && holding.went().isOnward();
  }

  private static void execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
