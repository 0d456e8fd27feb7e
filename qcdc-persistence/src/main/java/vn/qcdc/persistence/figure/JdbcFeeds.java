package vn.qcdc.persistence.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import vn.qcdc.domain.feed.Counts;
import vn.qcdc.domain.feed.FedSheet;
import vn.qcdc.domain.feed.Feed;
import vn.qcdc.domain.feed.FeedTerms;
import vn.qcdc.domain.feed.Feeds;
import vn.qcdc.domain.feed.RowFinding;
import vn.qcdc.domain.feed.Staging;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;

/** Keeps feeds in PostgreSQL, and writes the sheets that they bring set-wise. */
@Singleton
final class JdbcFeeds implements Feeds {

  private static final String INSERT =
      """
      INSERT INTO feed (id, sent_by, sent_at, mode, strategy,
        rows_created, rows_updated, rows_unchanged, rows_rejected,
        sheets_created, sheets_updated, sheets_unchanged, sheets_rejected, findings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String COPY_FINDINGS =
      "COPY feed_finding (feed_id, position, row_number, column_name, code, severity, found,"
          + " expected) FROM STDIN";
  private static final String FIND = "SELECT * FROM feed WHERE id = ?";
  private static final String FINDINGS =
      """
      SELECT * FROM feed_finding WHERE feed_id = ? AND position >= ? ORDER BY position LIMIT ?\
      """;

  private final EntityManager entityManager;
  private final FormLayouts layouts = new FormLayouts();

  @Inject
  JdbcFeeds(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Staging stage() {
    return new JdbcStaging(entityManager.unwrap(Session.class));
  }

  @Override
  public void keep(UUID feed, List<FedSheet> sheets) {
    onConnection(
        connection -> {
          new SheetWriter(connection, layouts)
              .write(
                  sheets.stream()
                      .map(sheet -> new SheetWriter.Sent(sheet.kept(), feed, sheet.rows()))
                      .toList());
          return Boolean.TRUE;
        });
  }

  @Override
  public void keep(Feed feed, List<RowFinding> findings) {
    onConnection(
        connection -> {
          insert(connection, feed);
          insert(connection, feed.id(), findings);
          return Boolean.TRUE;
        });
  }

  @Override
  public Optional<Feed> find(UUID id) {
    return onConnection(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(feed(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<RowFinding> findings(UUID feed, int offset, int limit) {
    return onConnection(
        connection -> {
          List<RowFinding> findings = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(FINDINGS)) {
            select.setObject(1, feed);
            select.setInt(2, offset);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                findings.add(finding(row));
              }
            }
          }
          return findings;
        });
  }

  private static void insert(Connection connection, Feed feed) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, feed.id());
      insert.setString(2, feed.sentBy());
      insert.setObject(3, SheetSql.utc(feed.at()));
      insert.setString(4, feed.terms().mode().name());
      insert.setString(5, feed.terms().strategy().name());
      bind(insert, 6, feed.rows());
      bind(insert, 10, feed.sheets());
      insert.setLong(14, feed.findings());
      insert.executeUpdate();
    }
  }

  private static void bind(PreparedStatement insert, int first, Counts counts) throws SQLException {
    insert.setLong(first, counts.created());
    insert.setLong(first + 1, counts.updated());
    insert.setLong(first + 2, counts.unchanged());
    insert.setLong(first + 3, counts.rejected());
  }

  private static void insert(Connection connection, UUID feed, List<RowFinding> findings)
      throws SQLException {
    CopyText text = new CopyText();
    for (int i = 0; i < findings.size(); i++) {
      RowFinding finding = findings.get(i);
      text.word(feed.toString())
          .word(i)
          .word(finding.row())
          .word(finding.column())
          .word(finding.code().name())
          .word(finding.severity().name())
          .word(finding.value())
          .word(finding.expected())
          .end();
    }
    if (!text.isEmpty()) {
      SheetWriter.copy(connection, COPY_FINDINGS, text);
    }
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getObject("id", UUID.class),
        row.getString("sent_by"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        new FeedTerms(
            FeedTerms.Mode.valueOf(row.getString("mode")),
            FeedTerms.Strategy.valueOf(row.getString("strategy"))),
        false,
        counts(row, "rows"),
        counts(row, "sheets"),
        row.getLong("findings"));
  }

  private static Counts counts(ResultSet row, String what) throws SQLException {
    return new Counts(
        row.getLong(what + "_created"),
        row.getLong(what + "_updated"),
        row.getLong(what + "_unchanged"),
        row.getLong(what + "_rejected"));
  }

  private static RowFinding finding(ResultSet row) throws SQLException {
    return new RowFinding(
        row.getInt("row_number"),
        row.getString("column_name"),
        FindingCode.valueOf(row.getString("code")),
        Severity.valueOf(row.getString("severity")),
        row.getString("found"),
        row.getString("expected"));
  }

  private <T> T onConnection(ReturningWork<T> work) {
    return entityManager.unwrap(Session.class).doReturningWork(work);
  }
}
