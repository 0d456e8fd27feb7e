package vn.qcdc.persistence.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import vn.qcdc.domain.deadline.Extension;
import vn.qcdc.domain.deadline.Extensions;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.UnitArrays;

/** Keeps extensions in PostgreSQL, which refuses to change or delete them. */
@Singleton
final class JdbcExtensions implements Extensions {

  private static final String INSERT =
      """
      INSERT INTO extension (form_code, unit_id, period, until, reason, granted_at, granted_by)
      VALUES (?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String ALL =
      """
      WITH asked AS (SELECT ?::bigint[] AS units)
      SELECT extension.* FROM extension, asked WHERE units IS NULL OR unit_id = ANY (units)
      ORDER BY id DESC OFFSET ? LIMIT ?\
      """;
  private static final String OF =
      "SELECT * FROM extension WHERE form_code = ANY (?) AND period = ANY (?) ORDER BY id";
  private static final String ENDING =
      "SELECT * FROM extension WHERE until BETWEEN ? AND ? ORDER BY id";

  private final EntityManager entityManager;

  @Inject
  JdbcExtensions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void keep(Extension extension) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, extension.form());
                insert.setLong(2, extension.unit().value());
                insert.setString(3, extension.period().code());
                insert.setObject(4, extension.until());
                insert.setString(5, extension.reason());
                insert.setObject(6, extension.grantedAt().atOffset(ZoneOffset.UTC));
                insert.setString(7, extension.grantedBy());
                insert.executeUpdate();
              }
            });
  }

  @Override
  public List<Extension> all(Remit remit, int offset, int limit) {
    return select(
        ALL,
        statement -> {
          statement.setArray(1, UnitArrays.of(statement.getConnection(), remit.unitsAndAbove()));
          statement.setInt(2, offset);
          statement.setInt(3, limit);
        });
  }

  @Override
  public List<Extension> of(Set<String> forms, Set<String> periods) {
    return select(
        OF,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("text", forms.toArray()));
          statement.setArray(2, statement.getConnection().createArrayOf("text", periods.toArray()));
        });
  }

  @Override
  public List<Extension> ending(LocalDate first, LocalDate last) {
    return select(
        ENDING,
        statement -> {
          statement.setObject(1, first);
          statement.setObject(2, last);
        });
  }

  /** Binds the parameters of a statement. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private List<Extension> select(String sql, Binding binding) {
    return session()
        .doReturningWork(
            connection -> {
              List<Extension> found = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(sql)) {
                binding.bind(select);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    found.add(extension(rows));
                  }
                }
              }
              return found;
            });
  }

  private static Extension extension(ResultSet row) throws SQLException {
    return new Extension(
        row.getString("form_code"),
        new UnitId(row.getLong("unit_id")),
        Period.parse(row.getString("period")).orElseThrow(),
        row.getObject("until", LocalDate.class),
        row.getString("reason"),
        row.getObject("granted_at", OffsetDateTime.class).toInstant(),
        row.getString("granted_by"));
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
