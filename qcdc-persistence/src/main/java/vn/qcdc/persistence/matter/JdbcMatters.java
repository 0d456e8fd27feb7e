package vn.qcdc.persistence.matter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.MatterMark;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Moved;
import vn.qcdc.domain.matter.NumberSeries;
import vn.qcdc.domain.matter.Step;
import vn.qcdc.domain.matter.Taken;

/** Keeps matters in PostgreSQL, which refuses to change or delete what was done with them. */
@Singleton
final class JdbcMatters implements Matters {

  private static final String NUMBERS =
      """
      INSERT INTO matter_number (unit_code, year, kind, last) VALUES (?, ?, ?, ?)
      ON CONFLICT (unit_code, year, kind) DO UPDATE SET last = matter_number.last + excluded.last
      RETURNING last\
      """;
  private static final String SELECT = "SELECT " + MatterColumns.SELECTED + " FROM matter WHERE ";
  private static final String BY_IDS = SELECT + "id = ANY (?)";

  /** First by itself: what is read then is what the one before has committed. */
  private static final String HOLD =
      "SELECT id FROM matter WHERE id = ANY (?) ORDER BY id FOR UPDATE";

  private static final String BY_TRACKING_CODE = SELECT + "tracking_code = ?";
  private static final String BY_EXTERNAL_ID = SELECT + "external_id = ANY (?)";
  private static final String STEPS =
      "SELECT * FROM matter_step WHERE matter_id = ? ORDER BY number";
  private static final String DUPLICATES =
      "SELECT id FROM matter WHERE duplicate_of = ? ORDER BY received_on, id";

  private final EntityManager entityManager;
  private final LifeCycles lives;

  @Inject
  JdbcMatters(EntityManager entityManager, LifeCycles lives) {
    this.entityManager = entityManager;
    this.lives = lives;
  }

  @Override
  public int numbers(NumberSeries series, int count) {
    return select(
                NUMBERS,
                insert -> {
                  insert.setString(1, series.unit());
                  insert.setInt(2, series.year());
                  insert.setString(3, series.kind().name());
                  insert.setInt(4, count);
                },
                row -> row.getInt(1))
            .get(0)
        - count
        + 1;
  }

  @Override
  public void take(List<Taken> taken) {
    session().doWork(connection -> new MatterWriter(connection).take(taken));
  }

  @Override
  public Optional<Matter> find(UUID id) {
    return matters(BY_IDS, select -> setIds(select, Set.of(id))).stream().findFirst();
  }

  @Override
  public List<Matter> findForUpdate(Set<UUID> ids) {
    List<UUID> there =
        select(HOLD, select -> setIds(select, ids), row -> row.getObject(1, UUID.class));
    return matters(BY_IDS, select -> setIds(select, there));
  }

  @Override
  public Optional<Matter> byTrackingCode(String code) {
    return matters(BY_TRACKING_CODE, select -> select.setString(1, code)).stream().findFirst();
  }

  @Override
  public Map<String, Matter> byExternalId(Collection<String> ids) {
    Map<String, Matter> found = new HashMap<>();
    matters(
            BY_EXTERNAL_ID,
            select ->
                select.setArray(1, select.getConnection().createArrayOf("text", ids.toArray())))
        .forEach(each -> found.put(String.valueOf(each.intake().incoming().externalId()), each));
    return found;
  }

  @Override
  public void keep(List<Moved> moved) {
    session().doWork(connection -> new MatterWriter(connection).keep(moved));
  }

  @Override
  public List<Matter> list(MatterFilter filter, @Nullable MatterMark after, int limit) {
    return session().doReturningWork(connection -> list(connection, filter, after, limit));
  }

  private List<Matter> list(
      Connection connection, MatterFilter filter, @Nullable MatterMark after, int limit)
      throws SQLException {
    MatterConditions conditions = MatterConditions.of(connection, filter, after);
    String sql =
        "SELECT "
            + MatterColumns.SELECTED
            + " FROM (SELECT * FROM matter"
            + conditions.text()
            + " ORDER BY received_on DESC, id LIMIT ?) AS matter ORDER BY received_on DESC, id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(conditions.bind(select), limit);
      return rows(select, row -> MatterColumns.matter(row, lives));
    }
  }

  @Override
  public List<Step> steps(UUID id) {
    return select(STEPS, select -> select.setObject(1, id), MatterColumns::step);
  }

  @Override
  public List<UUID> duplicatesOf(UUID id) {
    return select(
        DUPLICATES, select -> select.setObject(1, id), row -> row.getObject(1, UUID.class));
  }

  /** Binds the parameters of a statement. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes something out of a row. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private List<Matter> matters(String sql, Binding binding) {
    return select(sql, binding, row -> MatterColumns.matter(row, lives));
  }

  private <T> List<T> select(String sql, Binding binding, Reading<T> reading) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                binding.bind(select);
                return rows(select, reading);
              }
            });
  }

  private static <T> List<T> rows(PreparedStatement select, Reading<T> reading)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(reading.read(rows));
      }
    }
    return found;
  }

  private static void setIds(PreparedStatement select, Collection<UUID> ids) throws SQLException {
    select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray()));
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
