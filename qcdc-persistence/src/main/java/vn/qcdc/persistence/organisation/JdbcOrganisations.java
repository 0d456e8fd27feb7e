package vn.qcdc.persistence.organisation;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.persistence.database.Remembered;

/**
 * Keeps the organisation in PostgreSQL by plain SQL, a table in one statement, because units are
 * many, and remembers it between requests. The database itself notes when it has changed.
 */
@Singleton
final class JdbcOrganisations implements Organisations {

  private final EntityManager entityManager;
  private final Remembered<Organisation> organisation;

  @Inject
  JdbcOrganisations(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.organisation =
        new Remembered<>(
            entityManager, "organisation", () -> onConnection(JdbcOrganisations::load));
  }

  @Override
  public Organisation current() {
    return organisation.get();
  }

  @Override
  public Organisation currentForUpdate() {
    return organisation.getForUpdate();
  }

  @Override
  public List<UnitId> nextIds(int count) {
    return onConnection(
        connection -> {
          List<UnitId> ids = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement("SELECT nextval('unit_id') FROM generate_series(1, ?)")) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                ids.add(new UnitId(rows.getLong(1)));
              }
            }
          }
          return ids;
        });
  }

  @Override
  public void add(Collection<Unit> units) {
    Map<UnitId, UnitKind> kinds = units.stream().collect(toMap(Unit::id, Unit::kind));
    Map<UnitId, UnitFacts> facts = units.stream().collect(toMap(Unit::id, Unit::facts));
    onConnection(
        connection -> {
          if (DecidedFacts.make(connection, kinds) != kinds.size()) {
            throw new IllegalStateException("Some of the units are there already");
          }
          DecidedFacts.begin(connection, facts, null);
          DecidedFacts.examine(connection);
          return Boolean.TRUE;
        });
  }

  /** Units of which nothing is held have never been, as far as is known now. */
  private static Organisation load(Connection connection) throws SQLException {
    Map<UnitId, UnitFacts> facts = DecidedFacts.read(connection, Held.now());
    List<Unit> units =
        DecidedFacts.kinds(connection, facts.keySet()).entrySet().stream()
            .map(
                kind ->
                    new Unit(
                        kind.getKey(),
                        kind.getValue(),
                        facts.getOrDefault(kind.getKey(), UnitFacts.NONE)))
            .toList();
    return Organisation.of(units, DecidedSuccessions.read(connection, Held.now()));
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
