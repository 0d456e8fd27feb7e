package vn.qcdc.persistence.examination;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import vn.qcdc.domain.examination.ConsistencyRun;
import vn.qcdc.domain.examination.ConsistencyRuns;
import vn.qcdc.domain.examination.RunCount;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.Columns;

/** Keeps runs in PostgreSQL; their sheets are due like those that have changed. */
@Singleton
final class JdbcConsistencyRuns implements ConsistencyRuns {

  private static final String INSERT =
      """
      INSERT INTO consistency_run (id, unit_id, year, started_by, started_at, state, examined, of_all)
      VALUES (?, ?, ?, ?, ?, 'RUNNING', 0, 0)\
      """;

  private static final String MAKE_DUE =
      """
      INSERT INTO sheet_due (form_code, unit_id, period, run_id)
      SELECT sheet.form_code, sheet.unit_id, sheet.period, ?
      FROM unit_ancestor AS below
      JOIN sheet ON sheet.unit_id = below.descendant_id AND sheet.superseded_at IS NULL
        AND sheet.last_day >= below.valid_from AND (below.valid_until IS NULL OR sheet.last_day < below.valid_until)
      WHERE below.hierarchy = 'TERRITORY' AND below.ancestor_id = ? AND sheet.last_day BETWEEN ? AND ?
      ORDER BY sheet.last_day, sheet.unit_id, sheet.form_code\
      """;

  private static final String SIZE =
      """
      UPDATE consistency_run SET of_all = ?, state = CASE WHEN ? = 0 THEN 'DONE' ELSE state END,
        ended_at = CASE WHEN ? = 0 THEN started_at END
      WHERE id = ?\
      """;

  private static final String FIND = "SELECT * FROM consistency_run WHERE id = ?";

  private static final String COUNTS =
      "SELECT * FROM consistency_run_count WHERE run_id = ? ORDER BY rule COLLATE \"C\", severity,"
          + " kind";

  /** Of a run that was stopped meanwhile it still counts what was under way. */
  private static final String NOTE =
      """
      UPDATE consistency_run SET examined = examined + ?,
        state = CASE WHEN state = 'RUNNING' AND examined + ? = of_all THEN 'DONE' ELSE state END,
        ended_at = CASE WHEN state = 'RUNNING' AND examined + ? = of_all THEN ? ELSE ended_at END
      WHERE id = ?\
      """;

  private static final String ADD =
      """
      INSERT INTO consistency_run_count (run_id, rule, severity, kind, findings)
      SELECT ?, rule, severity, kind, findings
      FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) AS more (rule, severity, kind, findings)
      ON CONFLICT (run_id, rule, severity, kind)
      DO UPDATE SET findings = consistency_run_count.findings + excluded.findings\
      """;

  private static final String CANCEL =
      "UPDATE consistency_run SET state = 'CANCELLED', ended_at = ? WHERE id = ? AND state ="
          + " 'RUNNING'";

  private static final String NOT_DUE = "DELETE FROM sheet_due WHERE run_id = ?";

  private final EntityManager entityManager;

  @Inject
  JdbcConsistencyRuns(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public ConsistencyRun begin(UUID id, ConsistencyRun.Scope scope, ConsistencyRun.Start start) {
    onConnection(
        connection -> {
          insert(connection, id, scope, start);
          long size = makeDue(connection, id, scope);
          try (PreparedStatement update = connection.prepareStatement(SIZE)) {
            update.setLong(1, size);
            update.setLong(2, size);
            update.setLong(3, size);
            update.setObject(4, id);
            return update.executeUpdate();
          }
        });
    return find(id).orElseThrow();
  }

  @Override
  public Optional<ConsistencyRun> find(UUID id) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(run(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<RunCount> counts(UUID id) {
    return onConnection(
        connection -> {
          List<RunCount> counts = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                counts.add(count(rows));
              }
            }
          }
          return counts;
        });
  }

  @Override
  public void note(UUID id, long examined, Collection<RunCount> counts, Instant at) {
    Columns more = new Columns("text", "text", "text", "bigint");
    counts.forEach(
        each -> more.add(each.rule(), each.severity().name(), each.kind().name(), each.count()));
    onConnection(
        connection -> {
          try (PreparedStatement note = connection.prepareStatement(NOTE);
              PreparedStatement add = connection.prepareStatement(ADD)) {
            note.setLong(1, examined);
            note.setLong(2, examined);
            note.setLong(3, examined);
            note.setObject(4, FindingSql.utc(at));
            note.setObject(5, id);
            note.executeUpdate();
            add.setObject(1, id);
            more.bind(add, 2);
            return add.executeUpdate();
          }
        });
  }

  @Override
  public void cancel(UUID id, Instant at) {
    onConnection(
        connection -> {
          try (PreparedStatement cancel = connection.prepareStatement(CANCEL);
              PreparedStatement delete = connection.prepareStatement(NOT_DUE)) {
            // Sheets first: whoever examines some holds them and then the run.
            delete.setObject(1, id);
            delete.executeUpdate();
            cancel.setObject(1, FindingSql.utc(at));
            cancel.setObject(2, id);
            return cancel.executeUpdate();
          }
        });
  }

  private static void insert(
      Connection connection, UUID id, ConsistencyRun.Scope scope, ConsistencyRun.Start start)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setLong(2, scope.unit().value());
      insert.setString(3, scope.year().code());
      insert.setString(4, start.by());
      insert.setObject(5, FindingSql.utc(start.at()));
      insert.executeUpdate();
    }
  }

  private static long makeDue(Connection connection, UUID id, ConsistencyRun.Scope scope)
      throws SQLException {
    try (PreparedStatement due = connection.prepareStatement(MAKE_DUE)) {
      due.setObject(1, id);
      due.setLong(2, scope.unit().value());
      due.setObject(3, scope.year().from());
      due.setObject(4, scope.year().lastDay());
      return due.executeLargeUpdate();
    }
  }

  private static ConsistencyRun run(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ConsistencyRun(
        row.getObject("id", UUID.class),
        new ConsistencyRun.Scope(
            new UnitId(row.getLong("unit_id")), Period.parse(row.getString("year")).orElseThrow()),
        new ConsistencyRun.Start(
            row.getString("started_by"), FindingSql.instant(row, "started_at")),
        ConsistencyRun.State.valueOf(row.getString("state")),
        row.getLong("examined"),
        row.getLong("of_all"),
        ended == null ? null : ended.toInstant());
  }

  private static RunCount count(ResultSet row) throws SQLException {
    return new RunCount(
        row.getString("rule"),
        Severity.valueOf(row.getString("severity")),
        RunCount.Kind.valueOf(row.getString("kind")),
        row.getLong("findings"));
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
