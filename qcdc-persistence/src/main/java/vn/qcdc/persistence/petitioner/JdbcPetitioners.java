package vn.qcdc.persistence.petitioner;

import static vn.qcdc.persistence.petitioner.PetitionerColumns.SHOWN;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petitioner.Clue;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.Petitioners;

/**
 * Keeps petitioners in PostgreSQL. Nothing that tells who they are is ever a parameter of a
 * statement but under its seal or as a keyed digest, so that no log of the database can show it.
 */
@Singleton
final class JdbcPetitioners implements Petitioners {

  private static final String INSERT =
      """
      INSERT INTO petitioner (id, unit_id, kind, anonymous, received_on, registered_at,
        registered_by, sealed, sealed_with, name_index, document_index, phone_index, indexed_with)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String SELECT =
      "SELECT " + SHOWN + " FROM petitioner WHERE unit_id = ANY (?) AND ";
  private static final String LATEST_FIRST = " ORDER BY registered_at DESC, id OFFSET ? LIMIT ?";
  private static final String SEAL = "SELECT sealed FROM petitioner WHERE id = ?";
  private static final String ERASE =
      """
      UPDATE petitioner SET sealed = NULL, sealed_with = NULL, name_index = NULL,
        document_index = NULL, phone_index = NULL, indexed_with = NULL,
        erased_at = ?, erased_by = ?, erased_because = ?
      WHERE id = ?\
      """;

  private final EntityManager entityManager;
  private final KeyRingFile keys;

  @Inject
  JdbcPetitioners(EntityManager entityManager, KeyRingFile keys) {
    this.entityManager = entityManager;
    this.keys = keys;
  }

  @Override
  public boolean areLocked() {
    return keys.get().isEmpty();
  }

  @Override
  public void keep(Petitioner petitioner, Identity identity) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, petitioner.id());
                insert.setLong(2, petitioner.unit().value());
                insert.setString(3, petitioner.kind().name());
                insert.setBoolean(4, petitioner.anonymous());
                insert.setObject(5, petitioner.receivedOn());
                insert.setObject(6, PetitionerColumns.utc(petitioner.registeredAt()));
                insert.setString(7, petitioner.registeredBy());
                PetitionerColumns.bindSeal(insert, 8, petitioner, identity, keys.get());
                insert.executeUpdate();
              }
            });
  }

  @Override
  public Optional<Petitioner> find(UUID id, Set<UnitId> units) {
    return select(SELECT + "id = ?", units, (select, next) -> select.setObject(next, id)).stream()
        .findFirst();
  }

  @Override
  public List<Petitioner> of(Set<UnitId> units, int offset, int limit) {
    return select(
        SELECT + "true" + LATEST_FIRST,
        units,
        (select, next) -> {
          select.setInt(next, offset);
          select.setInt(next + 1, limit);
        });
  }

  @Override
  public List<Petitioner> search(Clue clue, Set<UnitId> units, int limit) {
    byte[][] digests = digests(clue, units);
    return select(
        SELECT + PetitionerColumns.index(clue.trait()) + " = ANY (?)" + LATEST_FIRST,
        units,
        (select, next) -> {
          select.setArray(next, select.getConnection().createArrayOf("bytea", digests));
          select.setInt(next + 1, 0);
          select.setInt(next + 2, limit);
        });
  }

  @Override
  public Opening open(Petitioner petitioner) {
    String sealed =
        session()
            .doReturningWork(
                connection -> {
                  try (PreparedStatement select = connection.prepareStatement(SEAL)) {
                    select.setObject(1, petitioner.id());
                    try (ResultSet row = select.executeQuery()) {
                      return row.next() ? Optional.ofNullable(row.getString(1)) : none();
                    }
                  }
                })
            .orElse("");
    return sealed.isEmpty() ? new Opening.Erased() : Seal.open(sealed, petitioner, keys.get());
  }

  @Override
  public void erase(Petitioner petitioner) {
    Petitioner.Erasure erasure = petitioner.erasure();
    if (erasure == null) {
      throw new IllegalArgumentException("Nobody erased " + petitioner.id());
    }
    session()
        .doWork(
            connection -> {
              try (PreparedStatement update = connection.prepareStatement(ERASE)) {
                update.setObject(1, PetitionerColumns.utc(erasure.at()));
                update.setString(2, erasure.by());
                update.setString(3, erasure.reason());
                update.setObject(4, petitioner.id());
                update.executeUpdate();
              }
            });
  }

  /** Every key of the ring may have indexed some row. */
  private byte[][] digests(Clue clue, Set<UnitId> units) {
    return keys.get().allIndexing().stream()
        .flatMap(key -> units.stream().map(unit -> BlindIndex.of(clue, unit, key)))
        .toArray(byte[][]::new);
  }

  /** Binds the parameters that follow the units. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement, int next) throws SQLException;
  }

  private List<Petitioner> select(String sql, Set<UnitId> units, Binding binding) {
    return session()
        .doReturningWork(
            connection -> {
              List<Petitioner> found = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(
                    1, connection.createArrayOf("bigint", PetitionerColumns.numbers(units)));
                binding.bind(select, 2);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    found.add(PetitionerColumns.petitioner(rows));
                  }
                }
              }
              return found;
            });
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
