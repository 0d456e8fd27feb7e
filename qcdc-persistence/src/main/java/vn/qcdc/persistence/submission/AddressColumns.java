package vn.qcdc.persistence.submission;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.qcdc.domain.figure.SheetKey;

/** The columns by which all tables of this package name a sheet, and their instants. */
final class AddressColumns {

  /** Parameters: form, unit, period. */
  static final String IS_SHEET = "form_code = ? AND unit_id = ? AND period = ?";

  private AddressColumns() {}

  /** Binds the first three parameters. */
  static void bind(PreparedStatement statement, SheetKey sheet) throws SQLException {
    statement.setString(1, sheet.form());
    statement.setLong(2, sheet.unit().value());
    statement.setString(3, sheet.period().code());
  }

  static void bindPage(PreparedStatement statement, int first, int offset, int limit)
      throws SQLException {
    statement.setInt(first, offset);
    statement.setInt(first + 1, limit);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
