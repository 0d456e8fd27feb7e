package vn.qcdc.persistence.matter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.MatterMark;
import vn.qcdc.persistence.database.UnitArrays;

/**
 * The conditions of a list, as far as something is asked for: what is not asked for is not in the
 * statement, so that the planner sees what it can use.
 */
final class MatterConditions {

  /** The matters of a few units are few: they are looked up first. */
  private static final String HELD_BY_FEW =
      "id = ANY (ARRAY(SELECT matter_id FROM holding WHERE unit_id = ANY (?)))";

  /** Of many units nearly every matter is one, so that a page is full soon. */
  private static final String HELD_BY_MANY =
      "EXISTS (SELECT FROM holding WHERE matter_id = matter.id AND unit_id = ANY (?))";

  /** As many as a commune has with all its hamlets and agencies. */
  private static final int FEW = 50;

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
            .and(units(wanted), UnitArrays.of(connection, wanted.units()))
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

  private static String units(MatterFilter wanted) {
    boolean few = wanted.units().map(Set::size).orElse(0) <= FEW;
    return switch (wanted.role()) {
      case HOLDER -> "holder_id = ANY (?)";
      case INTAKE -> "received_by = ANY (?)";
      case ANY -> few ? HELD_BY_FEW : HELD_BY_MANY;
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
