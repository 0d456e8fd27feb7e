package vn.qcdc.persistence.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.Draft;
import vn.qcdc.domain.submission.Drafts;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.persistence.database.Columns;

/** Keeps drafts in PostgreSQL, their cells as they were claimed. */
@Singleton
final class JdbcDrafts implements Drafts {

  private static final String SELECT =
      """
      SELECT draft.version, draft.based_on, draft.saved_at, draft.saved_by,
             cell.measure, cell.value, cell.nil, cell.reason
      FROM draft
      LEFT JOIN LATERAL ROWS FROM (
        jsonb_to_recordset(draft.cells) AS (measure text, value numeric, nil boolean, reason text)
      ) WITH ORDINALITY AS cell (measure, value, nil, reason, place) ON true
      WHERE form_code = ? AND unit_id = ? AND period = ?
      ORDER BY cell.place\
      """;

  private static final String UPSERT =
      """
      INSERT INTO draft (form_code, unit_id, period, version, based_on, saved_at, saved_by, cells)
      SELECT ?, ?, ?, ?, ?, ?, ?,
             coalesce(jsonb_agg(jsonb_build_object('measure', measure, 'value', value, 'nil', nil, 'reason', reason)
                                ORDER BY place), '[]')
      FROM unnest(?::text[], ?::numeric[], ?::boolean[], ?::text[])
           WITH ORDINALITY AS cell (measure, value, nil, reason, place)
      ON CONFLICT (unit_id, period, form_code) DO UPDATE
      SET version = excluded.version, based_on = excluded.based_on, saved_at = excluded.saved_at,
          saved_by = excluded.saved_by, cells = excluded.cells\
      """;

  private static final String DELETE = "DELETE FROM draft WHERE " + AddressColumns.IS_SHEET;

  private final EntityManager entityManager;

  @Inject
  JdbcDrafts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Draft> find(SheetKey sheet) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                AddressColumns.bind(select, sheet);
                try (ResultSet rows = select.executeQuery()) {
                  return read(rows, sheet);
                }
              }
            });
  }

  @Override
  public long nextVersion() {
    return session()
        .createNativeQuery("SELECT nextval('draft_version')", Long.class)
        .getSingleResult();
  }

  @Override
  public void keep(Draft draft) {
    Columns cells = new Columns("text", "numeric", "boolean", "text");
    draft
        .figures()
        .forEach(
            figure ->
                cells.add(figure.measure(), figure.value(), figure.nil(), figure.notApplicable()));
    session()
        .doWork(
            connection -> {
              try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                AddressColumns.bind(upsert, draft.sheet());
                upsert.setLong(4, draft.version());
                bindBasis(upsert, draft.basedOn());
                upsert.setObject(6, AddressColumns.utc(draft.savedAt()));
                upsert.setString(7, draft.savedBy());
                cells.bind(upsert, 8);
                upsert.executeUpdate();
              }
            });
  }

  @Override
  public void drop(SheetKey sheet) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                AddressColumns.bind(delete, sheet);
                delete.executeUpdate();
              }
            });
  }

  private static void bindBasis(PreparedStatement upsert, OptionalInt basedOn) throws SQLException {
    if (basedOn.isPresent()) {
      upsert.setInt(5, basedOn.getAsInt());
    } else {
      upsert.setNull(5, Types.INTEGER);
    }
  }

  private static Optional<Draft> read(ResultSet rows, SheetKey sheet) throws SQLException {
    List<RawFigure> figures = new ArrayList<>();
    boolean found = false;
    long version = 0;
    int basedOn = 0;
    Instant savedAt = Instant.EPOCH;
    String savedBy = "";
    while (rows.next()) {
      found = true;
      version = rows.getLong("version");
      basedOn = rows.getInt("based_on");
      savedAt = rows.getObject("saved_at", OffsetDateTime.class).toInstant();
      savedBy = rows.getString("saved_by");
      @Nullable String measure = rows.getString("measure");
      if (measure != null) {
        figures.add(
            new RawFigure(
                measure,
                rows.getBigDecimal("value"),
                rows.getBoolean("nil"),
                rows.getString("reason")));
      }
    }
    // Revisions are numbered from 1; 0 is how JDBC reads that there is none.
    OptionalInt basis = basedOn == 0 ? OptionalInt.empty() : OptionalInt.of(basedOn);
    return found
        ? Optional.of(new Draft(sheet, figures, version, basis, savedAt, savedBy))
        : Optional.empty();
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
