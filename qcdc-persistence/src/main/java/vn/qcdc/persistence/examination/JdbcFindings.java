package vn.qcdc.persistence.examination;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
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
import vn.qcdc.domain.examination.FindingChange;
import vn.qcdc.domain.examination.FindingCount;
import vn.qcdc.domain.examination.FindingFilter;
import vn.qcdc.domain.examination.FindingMark;
import vn.qcdc.domain.examination.FindingState;
import vn.qcdc.domain.examination.FindingStep;
import vn.qcdc.domain.examination.Findings;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;

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
          FindingWriter.write(connection, after, step);
          return Boolean.TRUE;
        });
  }

  @Override
  public void keep(Collection<FindingChange> changes, Instant at) {
    onConnection(
        connection -> {
          FindingWriter.write(connection, changes, at);
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

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
