package vn.qcdc.persistence.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, so that one statement takes them all by {@code unnest}. */
public final class Columns {

  private final List<String> types;
  private final List<List<@Nullable Object>> values = new ArrayList<>();

  /**
   * @param types names of the types as PostgreSQL knows them
   */
  public Columns(String... types) {
    this.types = List.of(types);
    this.types.forEach(type -> values.add(new ArrayList<>()));
  }

  /**
   * @param row one value for each column
   */
  public void add(@Nullable Object... row) {
    List<@Nullable Object> cells = Arrays.asList(row);
    for (int i = 0; i < types.size(); i++) {
      values.get(i).add(cells.get(i));
    }
  }

  public int size() {
    return values.get(0).size();
  }

  /**
   * Hands the columns over as parameters of which the first has an index.
   *
   * @return the index of the parameter that follows
   */
  public int bind(PreparedStatement statement, int first) throws SQLException {
    for (int i = 0; i < types.size(); i++) {
      Object[] column = values.get(i).toArray();
      statement.setArray(first + i, statement.getConnection().createArrayOf(types.get(i), column));
    }
    return first + types.size();
  }
}
