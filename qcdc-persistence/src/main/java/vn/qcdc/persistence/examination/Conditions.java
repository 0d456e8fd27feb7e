package vn.qcdc.persistence.examination;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.examination.FindingFilter;
import vn.qcdc.domain.examination.SheetsAsked;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.UnitArrays;

/**
 * The conditions of a statement, as far as something is asked for: what is not asked for is not in
 * the statement, so that the planner sees what it can use.
 */
final class Conditions {

  private static final String EVER_BELOW =
      "SELECT DISTINCT descendant_id FROM unit_ancestor WHERE hierarchy = 'TERRITORY' AND"
          + " ancestor_id = ?";

  /** What was below the unit at another time is among the units all the same. */
  private static final String BELOW_THEN =
      """
      EXISTS (
        SELECT FROM unit_ancestor
        WHERE hierarchy = 'TERRITORY' AND ancestor_id = ? AND descendant_id = unit_id
          AND valid_from <= last_day AND (valid_until IS NULL OR last_day < valid_until))\
      """;

  private final Connection connection;
  private final List<String> texts = new ArrayList<>(List.of("true"));
  private final List<Object> values = new ArrayList<>();

  private Conditions(Connection connection) {
    this.connection = connection;
  }

  /** For tables that name a sheet and its last day. */
  static Conditions of(Connection connection, SheetsAsked asked) throws SQLException {
    Conditions conditions = new Conditions(connection);
    Optional<Set<UnitId>> units = asked.remit().units();
    UnitId unit = asked.unit();
    if (unit != null) {
      Set<UnitId> below = conditions.everBelow(unit);
      units.ifPresent(below::retainAll);
      units = Optional.of(below);
      conditions.and(BELOW_THEN, unit.value());
    }
    return conditions
        .and("unit_id = ANY (?)", UnitArrays.of(connection, units))
        .and("form_code = ?", asked.form())
        .and("last_day >= ?", asked.first())
        .and("last_day <= ?", asked.last());
  }

  static Conditions of(Connection connection, FindingFilter wanted) throws SQLException {
    return of(connection, wanted.sheets())
        .and("period = ?", wanted.period())
        .andOneOf("rule", wanted.rules())
        .andOneOf("state", wanted.states())
        .andOneOf("severity", wanted.severities())
        .and("measure = ?", wanted.measure());
  }

  /** Those that follow in the order of the list. */
  Conditions after(LocalDate lastDay, long id) {
    and("last_day <= ?", lastDay);
    texts.add("(last_day < ? OR id > ?)");
    values.add(lastDay);
    values.add(id);
    return this;
  }

  /** {@code WHERE …}. */
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

  private Conditions and(String text, @Nullable Object value) {
    if (value != null) {
      texts.add(text);
      values.add(value);
    }
    return this;
  }

  /** One name is an equation, of which an index in the order of the list can make use. */
  private Conditions andOneOf(String column, Collection<?> names) throws SQLException {
    Object[] all = names.stream().map(String::valueOf).toArray();
    return switch (all.length) {
      case 0 -> this;
      case 1 -> and(column + " = ?", all[0]);
      default -> and(column + " = ANY (?)", connection.createArrayOf("text", all));
    };
  }

  private Set<UnitId> everBelow(UnitId unit) throws SQLException {
    Set<UnitId> below = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(EVER_BELOW)) {
      select.setLong(1, unit.value());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          below.add(new UnitId(rows.getLong(1)));
        }
      }
    }
    return below;
  }
}
