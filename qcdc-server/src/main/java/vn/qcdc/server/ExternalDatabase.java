package vn.qcdc.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL that an operator runs, named by environment variables. */
final class ExternalDatabase {
  private static final int OLDEST_MAJOR = 15;

  private ExternalDatabase() {}

  /** Empty when {@code QCDC_DB_HOST} is not set. */
  static Optional<DatabaseLogins> in(Map<String, String> environment) {
    String host = environment.getOrDefault("QCDC_DB_HOST", "");
    if (host.isBlank()) {
      return Optional.empty();
    }
    DatabaseAddress application =
        new DatabaseAddress(
            host,
            port(environment.getOrDefault("QCDC_DB_PORT", "5432")),
            environment.getOrDefault("QCDC_DB_NAME", "qcdc"),
            environment.getOrDefault("QCDC_DB_USER", "qcdc"),
            environment.getOrDefault("QCDC_DB_PASSWORD", ""));
    return Optional.of(new DatabaseLogins(application, owner(application, environment)));
  }

  /** The application itself unless {@code QCDC_DB_OWNER_USER} names another. */
  private static DatabaseAddress owner(
      DatabaseAddress application, Map<String, String> environment) {
    String user = environment.getOrDefault("QCDC_DB_OWNER_USER", "");
    return user.isBlank()
        ? application
        : new DatabaseAddress(
            application.host(),
            application.port(),
            application.name(),
            user,
            environment.getOrDefault("QCDC_DB_OWNER_PASSWORD", ""));
  }

  /** Asks it something. @return its version */
  static String requireAnswer(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_MAJOR) {
        throw new CannotProceed(
            "The data base %s is a PostgreSQL %s. QCDC needs %d or newer."
                .formatted(
                    address, connection.getMetaData().getDatabaseProductVersion(), OLDEST_MAJOR));
      }
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new CannotProceed(
          "The data base %s does not let us in: %s%nCheck QCDC_DB_HOST, QCDC_DB_PORT, QCDC_DB_NAME, QCDC_DB_USER and QCDC_DB_PASSWORD (of the owner QCDC_DB_OWNER_USER and QCDC_DB_OWNER_PASSWORD), or unset QCDC_DB_HOST to use the built-in one."
              .formatted(address, e.getMessage()),
          e);
    }
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new CannotProceed("QCDC_DB_PORT must be a number, not " + text + ".", e);
    }
  }
}
