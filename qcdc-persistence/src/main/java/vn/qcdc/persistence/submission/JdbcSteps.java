package vn.qcdc.persistence.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.submission.Act;
import vn.qcdc.domain.submission.Reason;
import vn.qcdc.domain.submission.Step;
import vn.qcdc.domain.submission.Steps;

/** Keeps steps in PostgreSQL, which refuses to change or delete them. */
@Singleton
final class JdbcSteps implements Steps {

  private static final String INSERT =
      """
      INSERT INTO submission_step
        (form_code, unit_id, period, revision, act, level, done_at, done_by, reasons, reason_measures)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String SELECT =
      "SELECT revision, act, level, done_at, done_by, reasons, reason_measures FROM submission_step"
          + " WHERE "
          + AddressColumns.IS_SHEET;
  private static final String OF_REVISION = SELECT + " AND revision = ? ORDER BY id";
  private static final String LATEST_FIRST = SELECT + " ORDER BY id DESC OFFSET ? LIMIT ?";
  private static final String CORRECTIONS =
      SELECT + " AND act = 'CORRECT' ORDER BY id OFFSET ? LIMIT ?";
  private static final String COUNT_CORRECTIONS =
      "SELECT count(*) FROM submission_step WHERE "
          + AddressColumns.IS_SHEET
          + " AND act = 'CORRECT'";

  private final EntityManager entityManager;

  @Inject
  JdbcSteps(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void keep(Step step) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                AddressColumns.bind(insert, step.sheet());
                bind(insert, step, connection);
                insert.executeUpdate();
              }
            });
  }

  @Override
  public List<Step> of(SheetKey sheet, int revision) {
    return select(OF_REVISION, sheet, statement -> statement.setInt(4, revision));
  }

  @Override
  public List<Step> of(SheetKey sheet, int offset, int limit) {
    return select(LATEST_FIRST, sheet, page(offset, limit));
  }

  @Override
  public List<Step> corrections(SheetKey sheet, int offset, int limit) {
    return select(CORRECTIONS, sheet, page(offset, limit));
  }

  @Override
  public int countCorrections(SheetKey sheet) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(COUNT_CORRECTIONS)) {
                AddressColumns.bind(select, sheet);
                try (ResultSet rows = select.executeQuery()) {
                  rows.next();
                  return rows.getInt(1);
                }
              }
            });
  }

  /** Binds what stands behind the address. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private static Binding page(int offset, int limit) {
    return statement -> AddressColumns.bindPage(statement, 4, offset, limit);
  }

  private List<Step> select(String sql, SheetKey sheet, Binding binding) {
    return session()
        .doReturningWork(
            connection -> {
              List<Step> steps = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                AddressColumns.bind(select, sheet);
                binding.bind(select);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    steps.add(step(rows, sheet));
                  }
                }
              }
              return steps;
            });
  }

  private static void bind(PreparedStatement insert, Step step, Connection connection)
      throws SQLException {
    insert.setInt(4, step.revision());
    insert.setString(5, step.act().name());
    insert.setString(6, Optional.ofNullable(step.level()).map(Level::name).orElse(null));
    insert.setObject(7, AddressColumns.utc(step.at()));
    insert.setString(8, step.by());
    insert.setArray(
        9, connection.createArrayOf("text", step.reasons().stream().map(Reason::text).toArray()));
    insert.setArray(
        10,
        connection.createArrayOf("text", step.reasons().stream().map(Reason::measure).toArray()));
  }

  private static Step step(ResultSet row, SheetKey sheet) throws SQLException {
    return new Step(
        sheet,
        row.getInt("revision"),
        Act.valueOf(row.getString("act")),
        level(row.getString("level")),
        row.getObject("done_at", OffsetDateTime.class).toInstant(),
        row.getString("done_by"),
        reasons(row.getArray("reasons"), row.getArray("reason_measures")));
  }

  private static @Nullable Level level(@Nullable String name) {
    return name == null ? null : Level.valueOf(name);
  }

  private static List<Reason> reasons(Array texts, Array measures) throws SQLException {
    String[] said = (String[]) texts.getArray();
    @Nullable String[] about = (String[]) measures.getArray();
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      reasons.add(new Reason(said[i], about[i]));
    }
    return reasons;
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
