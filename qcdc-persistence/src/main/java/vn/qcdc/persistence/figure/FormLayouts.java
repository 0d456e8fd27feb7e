package vn.qcdc.persistence.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The measures of versions of forms in the order of their cells; read once, for they never change.
 */
final class FormLayouts {

  private static final String CELLS =
      """
      SELECT measure.code FROM form_cell JOIN measure ON measure.id = form_cell.measure_id
      WHERE form_cell.form_id = ? ORDER BY form_cell.position\
      """;

  private final Map<Integer, List<String>> measures = new ConcurrentHashMap<>();

  /** Codes of the measures of a version. */
  List<String> measures(Connection connection, int formId) throws SQLException {
    List<String> known = measures.get(formId);
    if (known != null) {
      return known;
    }
    List<String> read = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(CELLS)) {
      select.setInt(1, formId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read.add(rows.getString(1));
        }
      }
    }
    List<String> layout = List.copyOf(read);
    measures.put(formId, layout);
    return layout;
  }
}
