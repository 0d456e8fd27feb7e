package vn.qcdc.persistence.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.Comment;
import vn.qcdc.domain.submission.Comments;

/** Keeps comments in PostgreSQL, which refuses to change or delete them. */
@Singleton
final class JdbcComments implements Comments {

  private static final String INSERT =
      """
      INSERT INTO submission_comment (form_code, unit_id, period, measure, said, said_at, said_by)
      VALUES (?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String SELECT =
      "SELECT measure, said, said_at, said_by FROM submission_comment WHERE "
          + AddressColumns.IS_SHEET
          + " ORDER BY id OFFSET ? LIMIT ?";

  private final EntityManager entityManager;

  @Inject
  JdbcComments(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void keep(Comment comment) {
    session()
        .doWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                AddressColumns.bind(insert, comment.sheet());
                insert.setString(4, comment.measure());
                insert.setString(5, comment.text());
                insert.setObject(6, AddressColumns.utc(comment.at()));
                insert.setString(7, comment.by());
                insert.executeUpdate();
              }
            });
  }

  @Override
  public List<Comment> of(SheetKey sheet, int offset, int limit) {
    return session()
        .doReturningWork(
            connection -> {
              List<Comment> comments = new ArrayList<>();
              try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                AddressColumns.bind(select, sheet);
                AddressColumns.bindPage(select, 4, offset, limit);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    comments.add(
                        new Comment(
                            sheet,
                            rows.getString("measure"),
                            rows.getString("said"),
                            rows.getObject("said_at", OffsetDateTime.class).toInstant(),
                            rows.getString("said_by")));
                  }
                }
              }
              return comments;
            });
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
