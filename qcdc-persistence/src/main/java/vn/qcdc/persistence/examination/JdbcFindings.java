package vn.qcdc.persistence.examination;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.examination.Discrepancy;
import vn.qcdc.domain.examination.Explanation;
import vn.qcdc.domain.examination.FindingChange;
import vn.qcdc.domain.examination.FindingCount;
import vn.qcdc.domain.examination.FindingFilter;
import vn.qcdc.domain.examination.FindingMark;
import vn.qcdc.domain.examination.FindingState;
import vn.qcdc.domain.examination.FindingStep;
import vn.qcdc.domain.examination.Findings;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.examination.Part;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.persistence.database.Columns;

/** Keeps findings in PostgreSQL, those of many sheets by two statements. */
@Singleton
final class JdbcFindings implements Findings {

  private static final String IN_ORDER = " ORDER BY last_day DESC, id LIMIT ?";
  private static final String COUNT =
      "SELECT rule, severity, state, count(*) AS findings FROM finding";
  private static final String GROUPS =
      " GROUP BY rule, severity, state ORDER BY rule COLLATE \"C\", severity, state";

  private final EntityManager entityManager;

  @Inject
  JdbcFindings(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<KeptFinding> find(long id) {
    return find(FindingSql.BY_ID, id);
  }

  @Override
  public Optional<KeptFinding> findForUpdate(long id) {
    return find(FindingSql.BY_ID_FOR_UPDATE, id);
  }

  @Override
  public List<FindingStep> steps(long id) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FindingSql.STEPS)) {
            select.setLong(1, id);
            return read(select, FindingSql::step);
          }
        });
  }

  @Override
  public Map<SheetKey, List<KeptFinding>> ofForUpdate(Collection<SheetKey> sheets) {
    return onConnection(
        connection -> {
          Map<SheetKey, List<KeptFinding>> found = new HashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement(FindingSql.OF_SHEETS_FOR_UPDATE)) {
            FindingSql.bindSheets(select, sheets);
            read(select, FindingSql::finding)
                .forEach(
                    each ->
                        found.computeIfAbsent(each.sheet(), key -> new ArrayList<>()).add(each));
          }
          return found;
        });
  }

  @Override
  public void keep(KeptFinding after, FindingStep step) {
    onConnection(
        connection -> {
          insert(connection, after, step);
          update(connection, after);
          return Boolean.TRUE;
        });
  }

  @Override
  public void keep(Collection<FindingChange> changes, Instant at) {
    List<FindingChange> fresh = changes.stream().filter(each -> each.before() == null).toList();
    List<FindingChange> known = changes.stream().filter(each -> each.before() != null).toList();
    onConnection(
        connection -> {
          write(connection, FindingSql.INSERT_ALL, fresh, columnsOfNew(fresh, at));
          write(connection, FindingSql.UPDATE_ALL, known, columnsOfKnown(known, at));
          return Boolean.TRUE;
        });
  }

  @Override
  public List<KeptFinding> list(FindingFilter wanted, @Nullable FindingMark after, int limit) {
    return onConnection(
        connection -> {
          Conditions conditions = Conditions.of(connection, wanted);
          if (after != null) {
            conditions.after(after.lastDay(), after.id());
          }
          try (PreparedStatement select =
              connection.prepareStatement("SELECT * FROM finding" + conditions.text() + IN_ORDER)) {
            select.setInt(conditions.bind(select), limit);
            return read(select, FindingSql::finding);
          }
        });
  }

  @Override
  public List<FindingCount> count(FindingFilter wanted) {
    return onConnection(
        connection -> {
          Conditions conditions = Conditions.of(connection, wanted);
          try (PreparedStatement select =
              connection.prepareStatement(COUNT + conditions.text() + GROUPS)) {
            conditions.bind(select);
            return read(
                select,
                row ->
                    new FindingCount(
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        FindingState.valueOf(row.getString("state")),
                        row.getLong("findings")));
          }
        });
  }

  @Override
  public long countOpen(SheetKey sheet) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FindingSql.COUNT_OPEN)) {
            select.setString(1, sheet.form());
            select.setLong(2, sheet.unit().value());
            select.setString(3, sheet.period().code());
            return read(select, row -> row.getLong(1)).get(0);
          }
        });
  }

  /** Takes one row. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Optional<KeptFinding> find(String statement, long id) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(statement)) {
            select.setLong(1, id);
            return read(select, FindingSql::finding).stream().findFirst();
          }
        });
  }

  private static <T> List<T> read(PreparedStatement select, Reading<T> reading)
      throws SQLException {
    List<T> read = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        read.add(reading.read(rows));
      }
    }
    return read;
  }

  private static void insert(Connection connection, KeptFinding after, FindingStep step)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FindingSql.STEP)) {
      insert.setLong(1, after.id());
      insert.setInt(2, after.version());
      insert.setString(3, step.act().name());
      insert.setObject(4, FindingSql.utc(step.at()));
      insert.setString(5, step.by());
      insert.setString(6, step.text());
      insert.setString(7, step.value());
      insert.setString(8, step.expected());
      insert.executeUpdate();
    }
  }

  private static void update(Connection connection, KeptFinding after) throws SQLException {
    Optional<Explanation> explanation = Optional.ofNullable(after.explanation());
    try (PreparedStatement update = connection.prepareStatement(FindingSql.UPDATE)) {
      update.setString(1, after.state().name());
      update.setString(2, explanation.map(Explanation::text).orElse(null));
      update.setString(3, explanation.map(Explanation::by).orElse(null));
      update.setObject(4, explanation.map(Explanation::at).map(FindingSql::utc).orElse(null));
      update.setInt(5, after.version());
      update.setObject(6, FindingSql.utc(after.changedAt()));
      update.setLong(7, after.id());
      update.executeUpdate();
    }
  }

  private static Columns columnsOfNew(List<FindingChange> fresh, Instant at) {
    Columns rows =
        new Columns(
            "text",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "timestamptz");
    for (FindingChange each : fresh) {
      Discrepancy found = each.now();
      rows.add(
          each.sheet().form(),
          each.sheet().unit().value(),
          each.sheet().period().code(),
          found.rule(),
          found.check(),
          found.measure(),
          found.severity().name(),
          found.value(),
          found.expected(),
          found.basis(),
          FindingSql.utc(at));
    }
    return rows;
  }

  private static Columns columnsOfKnown(List<FindingChange> known, Instant at) {
    Columns rows =
        new Columns("bigint", "text", "text", "text", "text", "text", "text", "timestamptz");
    for (FindingChange each : known) {
      Discrepancy now = each.now();
      rows.add(
          Optional.ofNullable(each.before()).map(KeptFinding::id).orElseThrow(),
          each.act().name(),
          each.act().leadsTo().name(),
          now.severity().name(),
          now.value(),
          now.expected(),
          now.basis(),
          FindingSql.utc(at));
    }
    return rows;
  }

  private static void write(
      Connection connection, String statement, List<FindingChange> changes, Columns rows)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    Columns parts = new Columns("bigint", "text", "text", "text", "text");
    for (int i = 0; i < changes.size(); i++) {
      for (Part part : changes.get(i).now().parts()) {
        parts.add((long) i + 1, part.unit(), part.period(), part.measure(), part.amount());
      }
    }
    try (PreparedStatement write = connection.prepareStatement(statement)) {
      rows.bind(write, parts.bind(write, 1));
      write.executeUpdate();
    }
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
