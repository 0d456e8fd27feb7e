package vn.qcdc.it.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.DatabaseAddress;

/** A matter with a past, written past the server, which takes in only what happens today. */
public final class StoredMatter {

  private static final String UNIT =
      "(SELECT unit_id FROM unit_code WHERE code = ? AND scheme = 'qcdc' ORDER BY valid_from DESC"
          + " LIMIT 1)";

  private static final String MATTER =
      """
      INSERT INTO matter (id, kind, number, tracking_code, received_by, received_on, channel, field, subject, weight,
        signatories, remote, registered_at, registered_by, state, standing, holder_id, closed_on, version)
      VALUES (?::uuid, ?, ?, ?, %s, ?::date, 'IN_PERSON', ?, 'Đường liên ấp hư hỏng', ?, 1, false, now(), 'test', 'RECEIVED',
        ?, %s, ?::date, ?)\
      """
          .formatted(UNIT, UNIT);

  private static final String HOLDING =
      """
      INSERT INTO holding (matter_id, number, unit_id, since, came, until, went, previous_unit_id, next_unit_id)
      VALUES (?::uuid, ?, %s, ?::date, ?, ?::date, ?, %s, %s)\
      """
          .formatted(UNIT, UNIT, UNIT);

  private static final String STEP =
      """
      INSERT INTO matter_step (matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing, due_on,
        note, details)
      VALUES (?::uuid, ?, ?, ?::date, now(), 'test', %s, 'RECEIVED', ?, ?::date, 'Ghi chú nội bộ', ?::jsonb)\
      """
          .formatted(UNIT);

  private final String id = UUID.randomUUID().toString();
  private final String kind;
  private final String field;
  private final int weight;
  private final List<Holding> holdings = new ArrayList<>();
  private @Nullable LocalDate due;
  private @Nullable String answer;

  private record Holding(
      String unit, String since, String came, @Nullable String until, @Nullable String went) {

    Holding ended(String on, String how) {
      return new Holding(unit, since, came, on, how);
    }
  }

  private StoredMatter(String kind, String field, int weight) {
    this.kind = kind;
    this.field = field;
    this.weight = weight;
  }

  public static StoredMatter of(String kind, String field, int weight, String unit, String day) {
    StoredMatter matter = new StoredMatter(kind, field, weight);
    matter.holdings.add(new Holding(unit, day, "RECEIVED", null, null));
    return matter;
  }

  public StoredMatter forwarded(String unit, String day) {
    end(day, "FORWARDED");
    holdings.add(new Holding(unit, day, "FORWARDED", null, null));
    return this;
  }

  /**
   * @param termEnd last day of the term that ran
   */
  public StoredMatter resolved(String day, String termEnd) {
    due = LocalDate.parse(termEnd);
    end(day, "RESOLVED");
    return this;
  }

  private void end(String day, String how) {
    holdings.set(holdings.size() - 1, last().ended(day, how));
  }

  private Holding last() {
    return holdings.get(holdings.size() - 1);
  }

  /** After it was resolved, with this wording for everybody. */
  public StoredMatter published(String text) {
    answer = text;
    return this;
  }

  /** By which it can be followed. */
  public String code() {
    String signs = id.replace("-", "").toUpperCase(Locale.ROOT);
    return "%s-%s-%s-%s"
        .formatted(
            signs.substring(0, 4),
            signs.substring(4, 8),
            signs.substring(8, 12),
            signs.substring(16, 20));
  }

  public StoredMatter store() {
    DatabaseAddress database = RunningServer.shared().database();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                    .formatted(database.host(), database.port(), database.name()),
                database.user(),
                database.password());
        Statement acting = connection.createStatement()) {
      connection.setAutoCommit(false);
      acting.execute(
          "SELECT set_config('qcdc.act', '{\"actor\": \"test\", \"operation\": \"test\"}', true)");
      store(connection);
      connection.commit();
      return this;
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private void store(Connection connection) throws SQLException {
    boolean isOpen = last().until() == null;
    int steps = holdings.size() + (isOpen ? 0 : 1) + (answer == null ? 0 : 1);
    String standing = isOpen ? "WAITING" : "RESOLVED";
    execute(
        connection,
        MATTER,
        id,
        kind,
        id,
        code(),
        holdings.get(0).unit(),
        holdings.get(0).since(),
        field,
        weight,
        standing,
        isOpen ? last().unit() : null,
        last().until(),
        steps);
    for (int i = 0; i < holdings.size(); i++) {
      Holding each = holdings.get(i);
      boolean isLast = i == holdings.size() - 1;
      execute(
          connection,
          HOLDING,
          id,
          i + 1,
          each.unit(),
          each.since(),
          each.came(),
          each.until(),
          each.went(),
          i == 0 ? null : holdings.get(i - 1).unit(),
          isLast ? null : holdings.get(i + 1).unit());
      step(connection, i + 1, i == 0 ? "TAKE_IN" : "FORWARD", each.since(), "{}");
    }
    if (!isOpen) {
      step(connection, holdings.size() + 1, "ANSWER", last().until(), "{\"text\": \"Nội bộ\"}");
    }
    if (answer != null) {
      step(connection, steps, "PUBLISH", last().until(), "{\"text\": \"" + answer + "\"}");
    }
  }

  private void step(Connection connection, int number, String act, String day, String details)
      throws SQLException {
    boolean isAfterwards = number > holdings.size();
    execute(
        connection,
        STEP,
        id,
        number,
        act,
        day,
        holdings.get(Math.min(number, holdings.size()) - 1).unit(),
        isAfterwards ? "RESOLVED" : "WAITING",
        act.equals("ANSWER") ? due : null,
        details);
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
