package vn.qcdc.persistence.examination;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.qcdc.domain.examination.DueSheets;
import vn.qcdc.domain.examination.SheetsAsked;
import vn.qcdc.domain.figure.SheetKey;

/** Hands out the rows of {@code sheet_due}, each to one server. */
@Singleton
final class JdbcDueSheets implements DueSheets {

  private static final String TAKE =
      """
      DELETE FROM sheet_due WHERE id = ANY (ARRAY(
        SELECT id FROM sheet_due ORDER BY (run_id IS NOT NULL), id LIMIT ? FOR UPDATE SKIP LOCKED))
      RETURNING form_code, unit_id, period, run_id\
      """;

  private static final String TAKE_OF =
      """
      DELETE FROM sheet_due WHERE id = ANY (ARRAY(
        SELECT id FROM sheet_due
        JOIN unnest(?::text[], ?::bigint[], ?::text[]) AS asked (form_code, unit_id, period)
          USING (form_code, unit_id, period)
        WHERE run_id IS NULL FOR UPDATE OF sheet_due SKIP LOCKED))
      RETURNING form_code, unit_id, period, run_id\
      """;

  private static final String PUT_OFF =
      """
      UPDATE sheet_due SET id = DEFAULT WHERE id = (
        SELECT id FROM sheet_due ORDER BY (run_id IS NOT NULL), id LIMIT 1 FOR UPDATE SKIP LOCKED)\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcDueSheets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<DueSheet> take(int most) {
    return take(TAKE, take -> take.setInt(1, most));
  }

  @Override
  public List<DueSheet> takeOf(Collection<SheetKey> sheets) {
    return sheets.isEmpty()
        ? List.of()
        : take(TAKE_OF, take -> FindingSql.bindSheets(take, sheets));
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private List<DueSheet> take(String sql, Binding binding) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              List<DueSheet> taken = new ArrayList<>();
              try (PreparedStatement take = connection.prepareStatement(sql)) {
                binding.bind(take);
                try (ResultSet rows = take.executeQuery()) {
                  while (rows.next()) {
                    taken.add(
                        new DueSheet(FindingSql.sheet(rows), rows.getObject("run_id", UUID.class)));
                  }
                }
              }
              return taken;
            });
  }

  @Override
  public void putOff() {
    entityManager.createNativeQuery(PUT_OFF).executeUpdate();
  }

  @Override
  public long count(SheetsAsked asked) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              Conditions conditions = Conditions.of(connection, asked);
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT count(*) FROM (SELECT DISTINCT form_code, unit_id, period FROM"
                          + " sheet_due"
                          + conditions.text()
                          + ") AS waiting")) {
                conditions.bind(select);
                try (ResultSet rows = select.executeQuery()) {
                  rows.next();
                  return rows.getLong(1);
                }
              }
            });
  }
}
