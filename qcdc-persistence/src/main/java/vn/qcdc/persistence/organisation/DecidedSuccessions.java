package vn.qcdc.persistence.organisation;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.Columns;

/** The rows of successions, each begun by a reorganisation and held until another drops it. */
public final class DecidedSuccessions {

  private static final String READ =
      """
      SELECT succession.id, predecessor_id, day, weighed_by, heir_id, weight
      FROM unit_succession AS succession
      JOIN unit_succession_heir AS heir ON heir.succession_id = succession.id
      WHERE %s
      ORDER BY day, predecessor_id, succession.id, position\
      """;

  private static final String INSERT =
      """
      INSERT INTO unit_succession (predecessor_id, day, weighed_by, begun_by)
      SELECT predecessor_id, day, weighed_by, ?
      FROM unnest(?::bigint[], ?::date[], ?::text[]) AS begun (predecessor_id, day, weighed_by)\
      """;

  private static final String INSERT_HEIRS =
      """
      INSERT INTO unit_succession_heir (succession_id, position, heir_id, weight)
      SELECT succession.id, begun.position, begun.heir_id, begun.weight
      FROM unnest(?::bigint[], ?::date[], ?::integer[], ?::bigint[], ?::bigint[])
        AS begun (predecessor_id, day, position, heir_id, weight)
      JOIN unit_succession AS succession USING (predecessor_id, day)
      WHERE succession.begun_by = ?\
      """;

  private static final String DROP =
      """
      UPDATE unit_succession AS held SET dropped_by = ?
      FROM unnest(?::bigint[], ?::date[], ?::text[], ?::text[])
        AS dropped (predecessor_id, day, weighed_by, heirs)
      WHERE held.predecessor_id = dropped.predecessor_id AND held.day = dropped.day
        AND held.weighed_by IS NOT DISTINCT FROM dropped.weighed_by AND held.dropped_by IS NULL
        AND dropped.heirs = (
          SELECT string_agg(heir_id || ':' || weight, ' ' ORDER BY position)
          FROM unit_succession_heir WHERE succession_id = held.id)\
      """;

  private DecidedSuccessions() {}

  public static List<Succession> read(Connection connection, Held which) throws SQLException {
    List<Succession> successions = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(READ.formatted(which.condition()))) {
      if (which.by() != null) {
        select.setLong(1, which.by());
      }
      try (ResultSet rows = select.executeQuery()) {
        boolean more = rows.next();
        while (more) {
          long id = rows.getLong(1);
          UnitId predecessor = new UnitId(rows.getLong(2));
          LocalDate day = rows.getObject(3, LocalDate.class);
          String weighedBy = rows.getString(4);
          List<Heir> heirs = new ArrayList<>();
          while (more && rows.getLong(1) == id) {
            heirs.add(new Heir(new UnitId(rows.getLong(5)), rows.getLong(6)));
            more = rows.next();
          }
          successions.add(new Succession(predecessor, day, heirs, weighedBy));
        }
      }
    }
    return successions;
  }

  public static void begin(Connection connection, List<Succession> begun, long by)
      throws SQLException {
    Columns rows = new Columns("bigint", "date", "text");
    Columns heirs = new Columns("bigint", "date", "integer", "bigint", "bigint");
    for (Succession each : begun) {
      long predecessor = each.predecessor().value();
      rows.add(predecessor, each.day(), each.weighedBy());
      for (int i = 0; i < each.heirs().size(); i++) {
        Heir heir = each.heirs().get(i);
        heirs.add(predecessor, each.day(), i, heir.unit().value(), heir.weight());
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement insertHeirs = connection.prepareStatement(INSERT_HEIRS)) {
      insert.setLong(1, by);
      rows.bind(insert, 2);
      insert.executeUpdate();
      insertHeirs.setLong(heirs.bind(insertHeirs, 1), by);
      insertHeirs.executeUpdate();
    }
  }

  /** Every one of them is held, or nothing may be kept of what the transaction does. */
  public static void drop(Connection connection, List<Succession> dropped, long by)
      throws SQLException {
    Columns rows = new Columns("bigint", "date", "text", "text");
    for (Succession each : dropped) {
      rows.add(each.predecessor().value(), each.day(), each.weighedBy(), words(each.heirs()));
    }
    try (PreparedStatement update = connection.prepareStatement(DROP)) {
      update.setLong(1, by);
      rows.bind(update, 2);
      if (update.executeUpdate() != dropped.size()) {
        throw new IllegalStateException("To be dropped, but not held: " + dropped);
      }
    }
  }

  private static String words(List<Heir> heirs) {
    return heirs.stream()
        .map(heir -> heir.unit().value() + ":" + heir.weight())
        .collect(joining(" "));
  }
}
