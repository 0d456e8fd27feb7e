package vn.qcdc.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Where a data base is and how to log in to it: the five values that the server takes from its
 * environment.
 */
public record DatabaseAddress(String host, int port, String name, String user, String password) {

  DatabaseAddress as(String otherUser, String otherName) {
    return new DatabaseAddress(host, port, otherName, otherUser, password);
  }

  Map<String, String> environment() {
    return Map.of(
        "QCDC_DB_HOST", host,
        "QCDC_DB_PORT", Integer.toString(port),
        "QCDC_DB_NAME", name,
        "QCDC_DB_USER", user,
        "QCDC_DB_PASSWORD", password);
  }

  /** A connection that gives up after a few seconds. */
  Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "qcdc launcher");
    login.setProperty("connectTimeout", "5");
    login.setProperty("loginTimeout", "10");
    login.setProperty("socketTimeout", "60");
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(host, port, name), login);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "%s@%s:%d/%s".formatted(user, host, port, name);
  }
}
