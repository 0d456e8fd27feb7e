package vn.qcdc.persistence.organisation;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.database.Columns;

/**
 * One of the tables in which dated facts about units are.
 *
 * @param columns what a fact says besides its unit and validity, each {@code name type}
 * @param validity of a fact
 * @param said the values of the columns
 * @param read a fact by its columns, the first being the second of the row
 */
record FactTable<F>(
    String name,
    List<String> columns,
    Function<UnitFacts, List<F>> facts,
    Function<F, Validity> validity,
    Function<F, List<Object>> said,
    Reader<F> read) {

  static final FactTable<UnitName> NAMES =
      new FactTable<>(
          "unit_name",
          List.of("name text", "type text", "level text"),
          UnitFacts::names,
          UnitName::validity,
          name -> List.of(name.name(), name.type(), name.level().name()),
          (row, validity) ->
              new UnitName(
                  row.getString(2), row.getString(3), Level.valueOf(row.getString(4)), validity));

  static final FactTable<UnitCode> CODES =
      new FactTable<>(
          "unit_code",
          List.of("scheme text", "code text"),
          UnitFacts::codes,
          UnitCode::validity,
          code -> List.of(code.scheme(), code.code()),
          (row, validity) -> new UnitCode(row.getString(2), row.getString(3), validity));

  static final FactTable<Placement> PLACEMENTS =
      new FactTable<>(
          "unit_placement",
          List.of("hierarchy text", "parent_id bigint"),
          UnitFacts::placements,
          Placement::validity,
          placed -> List.of(placed.hierarchy().name(), placed.parent().value()),
          (row, validity) ->
              new Placement(
                  Hierarchy.valueOf(row.getString(2)), new UnitId(row.getLong(3)), validity));

  /** How a fact is read from a row. */
  interface Reader<F> {
    F read(ResultSet row, Validity validity) throws SQLException;
  }

  private static final int ROWS_AT_ONCE = 5000;

  Map<UnitId, List<F>> read(Connection connection, Held which) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY unit_id, valid_from, id"
            .formatted(names(""), name, which.condition());
    Map<UnitId, List<F>> facts = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ROWS_AT_ONCE);
      if (which.by() != null) {
        select.setLong(1, which.by());
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          facts
              .computeIfAbsent(new UnitId(rows.getLong(1)), unit -> new ArrayList<>(2))
              .add(read.read(rows, validity(rows)));
        }
      }
    }
    return facts;
  }

  private Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        row.getObject(columns.size() + 2, LocalDate.class),
        row.getObject(columns.size() + 3, LocalDate.class));
  }

  /**
   * @param by id of the reorganisation that begins them; {@code null} for a registration
   */
  void insert(Connection connection, Map<UnitId, UnitFacts> begun, @Nullable Long by)
      throws SQLException {
    Columns rows = rows(begun);
    if (rows.size() == 0) {
      return;
    }
    String sql =
        "INSERT INTO %s (%s, begun_by) SELECT %s, ?::bigint FROM unnest(%s) AS fact (%s)"
            .formatted(name, names(""), names("fact."), parameters(), names(""));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, by);
      rows.bind(insert, 2);
      insert.executeUpdate();
    }
  }

  /** Every one of the facts is held, or nothing may be kept of what the transaction does. */
  void drop(Connection connection, Map<UnitId, UnitFacts> dropped, long by) throws SQLException {
    Columns rows = rows(dropped);
    if (rows.size() == 0) {
      return;
    }
    String same =
        all((column, type) -> "held.%1$s = fact.%1$s".formatted(column))
            .collect(joining(" AND "))
            .replace(
                "held.valid_until = fact.valid_until",
                "held.valid_until IS NOT DISTINCT FROM fact.valid_until");
    String sql =
        "UPDATE %s AS held SET dropped_by = ? FROM unnest(%s) AS fact (%s) WHERE %s AND held.dropped_by IS NULL"
            .formatted(name, parameters(), names(""), same);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, by);
      rows.bind(update, 2);
      if (update.executeUpdate() != rows.size()) {
        throw new IllegalStateException("To be dropped from " + name + ", but not held");
      }
    }
  }

  private Columns rows(Map<UnitId, UnitFacts> units) {
    Columns rows = new Columns(all((column, type) -> type).toArray(String[]::new));
    units.forEach(
        (unit, all) ->
            facts
                .apply(all)
                .forEach(
                    fact -> {
                      List<@Nullable Object> row = new ArrayList<>();
                      row.add(unit.value());
                      row.addAll(said.apply(fact));
                      row.add(validity.apply(fact).from());
                      row.add(validity.apply(fact).until());
                      rows.add(row.toArray());
                    }));
    return rows;
  }

  private String names(String prefix) {
    return all((column, type) -> prefix + column).collect(joining(", "));
  }

  private String parameters() {
    return all((column, type) -> "?::" + type + "[]").collect(joining(", "));
  }

  private Stream<String> all(BiFunction<String, String, String> text) {
    return Stream.of(
            Stream.of("unit_id bigint"),
            columns.stream(),
            Stream.of("valid_from date", "valid_until date"))
        .flatMap(each -> each)
        .map(each -> each.split(" ", -1))
        .map(each -> text.apply(each[0], each[1]));
  }
}
