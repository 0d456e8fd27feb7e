package vn.qcdc.it.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.DatabaseAddress;

/** Everywhere a secret could have got to without anybody noticing. */
final class HidingPlaces {

  private static final String TABLES =
      """
      SELECT format('%I.%I', nspname, relname) FROM pg_class
      JOIN pg_namespace ON pg_namespace.oid = relnamespace
      WHERE relkind IN ('r', 'p', 'm', 'v') AND nspname = 'public'\
      """;

  private final RunningServer server = RunningServer.shared();
  private final Needles needles;
  private final List<String> findings = new ArrayList<>();
  private int searched;

  HidingPlaces(Needles needles) {
    this.needles = needles;
  }

  /** Where which form was found. */
  List<String> findings() {
    return findings;
  }

  /** How many tables, files and answers were searched so far. */
  int searched() {
    return searched;
  }

  /** Every row of every table as text, and the statements that sessions have sent. */
  void searchTables() {
    try (Connection connection = behindTheBack();
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(1000);
      connection.setAutoCommit(false);
      for (String table : texts(statement, TABLES)) {
        forEach(statement, "SELECT t::text FROM " + table + " AS t", row -> search(table, row));
        searched++;
      }
      forEach(statement, "SELECT query FROM pg_stat_activity", row -> search("sessions", row));
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** All files of the installation: data and logs of PostgreSQL, logs and keys of the server. */
  void searchFiles() {
    searchFiles(server.home());
  }

  void searchFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(this::searchFile);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** What the contract lets anybody read, whoever they are, and what is measured. */
  void searchAnswers(List<Api> callers) {
    for (Operation operation : ServedContract.read().operations()) {
      if (operation.method().equals("GET")) {
        callers.forEach(
            caller -> search(operation.id(), operation.callAs(caller).response().body()));
      }
    }
  }

  void search(String place, byte[] content) {
    searched++;
    Set<String> found = needles.in(content);
    if (!found.isEmpty()) {
      findings.add(place + ": " + found);
    }
  }

  static Connection behindTheBack() throws SQLException {
    DatabaseAddress database = RunningServer.shared().database();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.name()),
        database.user(),
        database.password());
  }

  private void search(String place, String content) {
    Set<String> found = needles.in(content);
    if (!found.isEmpty()) {
      findings.add(place + ": " + found);
    }
  }

  private void searchFile(Path file) {
    try {
      search(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException goneMeanwhile) {
      // The server tidies up while it runs.
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    forEach(statement, query, texts::add);
    return texts;
  }

  private static void forEach(Statement statement, String query, Consumer<String> each)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        each.accept(String.valueOf(rows.getString(1)));
      }
    }
  }
}
