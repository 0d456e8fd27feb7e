package vn.qcdc.persistence.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/** Units as a parameter of a statement: {@code unit_id = ANY (?)}. */
public final class UnitArrays {

  private UnitArrays() {}

  /** {@code NULL} for all units, so that {@code ? IS NULL OR unit_id = ANY (?)} takes them. */
  public static @Nullable Array of(Connection connection, Optional<Set<UnitId>> units)
      throws SQLException {
    return units.isEmpty()
        ? null
        : connection.createArrayOf(
            "bigint", units.get().stream().map(UnitId::value).toArray(Long[]::new));
  }
}
