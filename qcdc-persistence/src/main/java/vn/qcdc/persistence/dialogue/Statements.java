package vn.qcdc.persistence.dialogue;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Statements of JDBC in the transaction of an entity manager. */
record Statements(EntityManager entityManager) {

  /** Binds the parameters. */
  @FunctionalInterface
  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Takes one row. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> select(String sql, Binding binding, Reading<T> reading) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              List<T> read = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                binding.bind(select);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    read.add(reading.read(rows));
                  }
                }
              }
              return read;
            });
  }

  void execute(String sql, Binding binding) {
    entityManager
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                statement.executeUpdate();
              }
            });
  }
}
