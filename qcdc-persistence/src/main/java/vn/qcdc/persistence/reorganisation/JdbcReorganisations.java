package vn.qcdc.persistence.reorganisation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.reorganisation.ActDraft;
import vn.qcdc.domain.reorganisation.Effect;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.persistence.database.Columns;
import vn.qcdc.persistence.organisation.DecidedFacts;
import vn.qcdc.persistence.organisation.DecidedSuccessions;
import vn.qcdc.persistence.organisation.Held;

/**
 * Keeps reorganisations in PostgreSQL. What one of them changed is not written down twice: it is
 * the facts and successions that it began and dropped.
 */
@Singleton
final class JdbcReorganisations implements Reorganisations {

  private final EntityManager entityManager;

  @Inject
  JdbcReorganisations(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Reorganisation> find(String code) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ReorganisationSql.BY_CODE)) {
            select.setString(1, code);
            return read(select).stream().findFirst();
          }
        });
  }

  @Override
  public List<Reorganisation> all() {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ReorganisationSql.ALL)) {
            return read(select);
          }
        });
  }

  @Override
  public List<ActDraft> acts(String code) {
    return onConnection(
        connection -> {
          List<ActDraft> acts = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(ReorganisationSql.ACTS)) {
            select.setLong(1, id(connection, code));
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                acts.add(ReorganisationSql.act(rows));
              }
            }
          }
          return acts;
        });
  }

  @Override
  public Effect effect(String code) {
    return onConnection(
        connection -> {
          long id = id(connection, code);
          return new Effect(
              changes(connection, id),
              DecidedSuccessions.read(connection, Held.begunBy(id)),
              DecidedSuccessions.read(connection, Held.droppedBy(id)));
        });
  }

  @Override
  public List<Reorganisation> touching(UnitId unit) {
    return onConnection(
        connection -> {
          Columns asked = new Columns("bigint");
          asked.add(unit.value());
          try (PreparedStatement select = connection.prepareStatement(ReorganisationSql.TOUCHING)) {
            asked.bind(select, 1);
            return read(select);
          }
        });
  }

  @Override
  public void keep(Reorganisation reorganisation, List<ActDraft> acts, Effect effect) {
    Map<UnitId, UnitKind> kinds =
        effect.changes().stream().collect(toMap(UnitChange::unit, UnitChange::kind));
    Map<UnitId, UnitFacts> dropped =
        effect.changes().stream().collect(toMap(UnitChange::unit, UnitChange::dropped));
    Map<UnitId, UnitFacts> kept =
        effect.changes().stream().collect(toMap(UnitChange::unit, UnitChange::kept));
    onConnection(
        connection -> {
          long id = insert(connection, reorganisation);
          insertActs(connection, id, acts);
          DecidedFacts.make(connection, kinds);
          DecidedFacts.drop(connection, dropped, id);
          DecidedFacts.begin(connection, kept, id);
          DecidedSuccessions.drop(connection, effect.dropped(), id);
          DecidedSuccessions.begin(connection, effect.begun(), id);
          DecidedFacts.examine(connection);
          return Boolean.TRUE;
        });
  }

  private static List<UnitChange> changes(Connection connection, long id) throws SQLException {
    Map<UnitId, UnitFacts> kept = DecidedFacts.read(connection, Held.begunBy(id));
    Map<UnitId, UnitFacts> dropped = DecidedFacts.read(connection, Held.droppedBy(id));
    Set<UnitId> units = new HashSet<>(kept.keySet());
    units.addAll(dropped.keySet());
    return DecidedFacts.kinds(connection, units).entrySet().stream()
        .map(
            unit ->
                new UnitChange(
                    unit.getKey(),
                    unit.getValue(),
                    dropped.getOrDefault(unit.getKey(), UnitFacts.NONE),
                    kept.getOrDefault(unit.getKey(), UnitFacts.NONE)))
        .sorted(comparing(change -> change.unit().value()))
        .toList();
  }

  private static List<Reorganisation> read(PreparedStatement select) throws SQLException {
    List<Reorganisation> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(ReorganisationSql.reorganisation(rows));
      }
    }
    return found;
  }

  private static long insert(Connection connection, Reorganisation reorganisation)
      throws SQLException {
    @Nullable String annuls = reorganisation.annuls();
    try (PreparedStatement insert = connection.prepareStatement(ReorganisationSql.INSERT)) {
      insert.setString(1, reorganisation.code());
      insert.setString(2, reorganisation.decision().number());
      insert.setString(3, reorganisation.decision().issuer());
      insert.setObject(4, reorganisation.decision().issuedOn());
      insert.setObject(5, reorganisation.effectiveOn());
      insert.setString(6, reorganisation.recorded().by());
      insert.setObject(7, reorganisation.recorded().at().atOffset(ZoneOffset.UTC));
      insert.setObject(8, annuls == null ? null : id(connection, annuls), Types.BIGINT);
      try (ResultSet inserted = insert.executeQuery()) {
        inserted.next();
        return inserted.getLong(1);
      }
    }
  }

  private static void insertActs(Connection connection, long id, List<ActDraft> acts)
      throws SQLException {
    Columns columns = ReorganisationSql.actColumns();
    acts.forEach(act -> ReorganisationSql.add(columns, act));
    try (PreparedStatement insert = connection.prepareStatement(ReorganisationSql.INSERT_ACTS)) {
      insert.setLong(1, id);
      columns.bind(insert, 2);
      insert.executeUpdate();
    }
  }

  private static long id(Connection connection, String code) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ReorganisationSql.ID)) {
      select.setString(1, code);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalArgumentException("No reorganisation " + code);
        }
        return rows.getLong(1);
      }
    }
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
