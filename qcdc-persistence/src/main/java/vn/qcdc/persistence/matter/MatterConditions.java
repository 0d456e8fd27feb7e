package vn.qcdc.persistence.matter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.MatterMark;
import vn.qcdc.persistence.database.UnitArrays;

/**
 * The conditions of a list, as far as something is asked for: what is not asked for is not in the
 * statement, so that the planner sees what it can use.
 */
final class MatterConditions {

  private static final String HELD =
      "EXISTS (SELECT FROM holding WHERE matter_id = matter.id AND unit_id = ANY (?))";

  private final Connection connection;
  private final List<String> texts = new ArrayList<>(List.of("true"));
  private final List<Object> values = new ArrayList<>();

  private MatterConditions(Connection connection) {
    this.connection = connection;
  }

  static MatterConditions of(Connection connection, MatterFilter wanted, @Nullable MatterMark after)
      throws SQLException {
    MatterFilter.Traits traits = wanted.traits();
    MatterConditions conditions =
        new MatterConditions(connection)
            .and(units(wanted.role()), UnitArrays.of(connection, wanted.units()))
            .andOneOf("kind", wanted.kinds())
            .andOneOf("standing", wanted.standings())
            .and("state = ?", traits.state())
            .and("field = ?", traits.field())
            .and("channel = ?", traits.channel() == null ? null : traits.channel().name())
            .and("origin_id = ?", traits.origin())
            .and("received_on >= ?", wanted.from())
            .and("received_on <= ?", wanted.until())
            .and("due_on < ?", wanted.dueBefore());
    LocalDate today = wanted.overdueOn();
    if (today != null) {
      conditions.and("due_on < ?", today).and("(milestone_on IS NULL OR milestone_on < ?)", today);
    }
    return after == null
        ? conditions
        : conditions
            .and("received_on <= ?", after.receivedOn())
            .and("(received_on < ? OR id > ?)", after.receivedOn(), after.id());
  }

  private static String units(MatterFilter.Role role) {
    return switch (role) {
      case HOLDER -> "holder_id = ANY (?)";
      case INTAKE -> "received_by = ANY (?)";
      case ANY -> HELD;
    };
  }

  String text() {
    return " WHERE " + String.join(" AND ", texts);
  }

  /**
   * @return the index of the parameter that follows
   */
  int bind(PreparedStatement statement) throws SQLException {
    int next = 1;
    for (Object value : values) {
      statement.setObject(next, value);
      next++;
    }
    return next;
  }

  private MatterConditions and(String text, @Nullable Object... given) {
    if (given[0] != null) {
      texts.add(text);
      values.addAll(List.of(given));
    }
    return this;
  }

  private MatterConditions andOneOf(String column, Collection<?> names) throws SQLException {
    if (names.isEmpty()) {
      return this;
    }
    Array all = connection.createArrayOf("text", names.stream().map(String::valueOf).toArray());
    return and(column + " = ANY (?)", all);
  }
}
