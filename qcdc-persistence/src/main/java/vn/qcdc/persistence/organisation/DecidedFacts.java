package vn.qcdc.persistence.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.persistence.database.Columns;

/**
 * The rows of what is dated about units. Each has been begun by a registration or a reorganisation,
 * and is held until a reorganisation drops it.
 */
public final class DecidedFacts {

  private static final List<FactTable<?>> TABLES =
      List.of(FactTable.NAMES, FactTable.CODES, FactTable.PLACEMENTS);

  private DecidedFacts() {}

  public static Map<UnitId, UnitFacts> read(Connection connection, Held which) throws SQLException {
    Map<UnitId, List<UnitName>> names = FactTable.NAMES.read(connection, which);
    Map<UnitId, List<UnitCode>> codes = FactTable.CODES.read(connection, which);
    Map<UnitId, List<Placement>> placements = FactTable.PLACEMENTS.read(connection, which);
    Set<UnitId> units = new HashSet<>(names.keySet());
    units.addAll(codes.keySet());
    units.addAll(placements.keySet());
    Map<UnitId, UnitFacts> facts = new HashMap<>();
    for (UnitId unit : units) {
      facts.put(
          unit,
          new UnitFacts(
              names.getOrDefault(unit, List.of()),
              codes.getOrDefault(unit, List.of()),
              placements.getOrDefault(unit, List.of())));
    }
    return facts;
  }

  public static Map<UnitId, UnitKind> kinds(Connection connection, Set<UnitId> units)
      throws SQLException {
    Columns asked = new Columns("bigint");
    units.forEach(unit -> asked.add(unit.value()));
    Map<UnitId, UnitKind> kinds = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id, kind FROM unit WHERE id = ANY (?)")) {
      asked.bind(select, 1);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          kinds.put(new UnitId(rows.getLong(1)), UnitKind.valueOf(rows.getString(2)));
        }
      }
    }
    return kinds;
  }

  /**
   * Makes units; those that are there already stay as they are.
   *
   * @return how many were not there yet
   */
  public static int make(Connection connection, Map<UnitId, UnitKind> units) throws SQLException {
    Columns rows = new Columns("bigint", "text");
    units.forEach((unit, kind) -> rows.add(unit.value(), kind.name()));
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO unit (id, kind) SELECT * FROM unnest(?::bigint[], ?::text[]) AS made (id, kind)
            WHERE NOT EXISTS (SELECT FROM unit WHERE unit.id = made.id AND unit.kind = made.kind)\
            """)) {
      rows.bind(insert, 1);
      return insert.executeUpdate();
    }
  }

  /**
   * @param by id of the reorganisation that begins them; {@code null} for a registration
   */
  public static void begin(Connection connection, Map<UnitId, UnitFacts> facts, @Nullable Long by)
      throws SQLException {
    for (FactTable<?> table : TABLES) {
      table.insert(connection, facts, by);
    }
  }

  public static void drop(Connection connection, Map<UnitId, UnitFacts> facts, long by)
      throws SQLException {
    for (FactTable<?> table : TABLES) {
      table.drop(connection, facts, by);
    }
  }

  /** Lets the database examine at once what it would examine when the transaction ends. */
  public static void examine(Connection connection) throws SQLException {
    try (Statement examine = connection.createStatement()) {
      examine.execute("SET CONSTRAINTS organisation_is_sound IMMEDIATE");
      examine.execute("SET CONSTRAINTS organisation_is_sound DEFERRED");
    }
  }
}
