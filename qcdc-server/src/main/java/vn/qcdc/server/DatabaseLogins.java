package vn.qcdc.server;

import java.util.HashMap;
import java.util.Map;

/**
 * The two log-ins to one database.
 *
 * @param application may read and write what the application keeps, and never change the audit
 * @param owner of the schema, who migrates it; the same as the application where an operator has
 *     made but one
 */
public record DatabaseLogins(DatabaseAddress application, DatabaseAddress owner) {

  Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>(application.environment());
    variables.put("QCDC_DB_OWNER_USER", owner.user());
    variables.put("QCDC_DB_OWNER_PASSWORD", owner.password());
    return variables;
  }
}
