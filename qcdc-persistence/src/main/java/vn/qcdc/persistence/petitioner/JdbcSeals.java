package vn.qcdc.persistence.petitioner;

import static vn.qcdc.persistence.petitioner.PetitionerColumns.SHOWN;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.Seals;

/** Seals anew what is sealed or indexed with a key that is not active any more. */
@Singleton
final class JdbcSeals implements Seals {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String OLD =
      "erased_at IS NULL AND (sealed_with <> ? OR indexed_with <> ?) AND id > ?";

  /** Whoever reseals at the same time takes other rows. */
  private static final String TAKE =
      "SELECT "
          + SHOWN
          + ", sealed FROM petitioner WHERE "
          + OLD
          + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED";

  private static final String COUNT =
      "SELECT count(*) FROM petitioner WHERE " + OLD + " AND sealed_with = ANY (?)";
  private static final String UPDATE =
      """
      UPDATE petitioner SET sealed = ?, sealed_with = ?, name_index = ?, document_index = ?,
        phone_index = ?, indexed_with = ?
      WHERE id = ?\
      """;
  private static final String IN_USE =
      """
      SELECT sealed_with FROM petitioner WHERE erased_at IS NULL
      UNION SELECT indexed_with FROM petitioner WHERE erased_at IS NULL\
      """;

  private final EntityManager entityManager;
  private final KeyRingFile keys;

  @Inject
  JdbcSeals(EntityManager entityManager, KeyRingFile keys) {
    this.entityManager = entityManager;
    this.keys = keys;
  }

  private record Sealed(Petitioner petitioner, String text) {}

  @Override
  public Resealed reseal(int most) {
    KeyRing ring = keys.get();
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(connection -> new Round(connection, ring).reseal(most));
  }

  /** One call, on one connection, with one state of the ring. */
  private static final class Round {

    private final Connection connection;
    private final KeyRing ring;
    private UUID last = BEFORE_ALL;
    private int resealed;
    private int unopened;

    Round(Connection connection, KeyRing ring) {
      this.connection = connection;
      this.ring = ring;
    }

    Resealed reseal(int most) throws SQLException {
      List<Sealed> batch = take(most);
      while (!batch.isEmpty() && resealed < most) {
        renew(batch);
        last = batch.get(batch.size() - 1).petitioner().id();
        batch = take(most - resealed);
      }
      return new Resealed(resealed, left(), unopened, inUse());
    }

    private List<Sealed> take(int most) throws SQLException {
      List<Sealed> taken = new ArrayList<>();
      try (PreparedStatement select = connection.prepareStatement(TAKE)) {
        bindOld(select);
        select.setInt(4, most);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            taken.add(new Sealed(PetitionerColumns.petitioner(rows), rows.getString("sealed")));
          }
        }
      }
      return taken;
    }

    private void renew(List<Sealed> batch) throws SQLException {
      try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
        for (Sealed each : batch) {
          if (Seal.open(each.text(), each.petitioner(), ring) instanceof Opening.Opened opened) {
            int next =
                PetitionerColumns.bindSeal(update, 1, each.petitioner(), opened.identity(), ring);
            update.setObject(next, each.petitioner().id());
            update.addBatch();
            resealed++;
          } else {
            unopened++;
          }
        }
        update.executeBatch();
      }
    }

    private int left() throws SQLException {
      try (PreparedStatement select = connection.prepareStatement(COUNT)) {
        bindOld(select);
        select.setArray(4, connection.createArrayOf("text", ring.sealingIds().toArray()));
        try (ResultSet row = select.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    }

    private Set<String> inUse() throws SQLException {
      Set<String> ids = new TreeSet<>();
      try (PreparedStatement select = connection.prepareStatement(IN_USE);
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }

    private void bindOld(PreparedStatement select) throws SQLException {
      select.setString(1, ring.sealing().getKeyID());
      select.setString(2, ring.indexing().getKeyID());
      select.setObject(3, last);
    }
  }
}
