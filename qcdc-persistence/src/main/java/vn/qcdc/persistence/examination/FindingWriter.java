package vn.qcdc.persistence.examination;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.examination.Discrepancy;
import vn.qcdc.domain.examination.Explanation;
import vn.qcdc.domain.examination.FindingChange;
import vn.qcdc.domain.examination.FindingStep;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.examination.Part;
import vn.qcdc.persistence.database.Columns;

/** Writes findings, each with the step that led there. */
final class FindingWriter {

  private FindingWriter() {}

  /** As somebody has left it. */
  static void write(Connection connection, KeptFinding after, FindingStep step)
      throws SQLException {
    insert(connection, after, step);
    update(connection, after);
  }

  /** What examinations have brought, by two statements. */
  static void write(Connection connection, Collection<FindingChange> changes, Instant at)
      throws SQLException {
    List<FindingChange> fresh = changes.stream().filter(each -> each.before() == null).toList();
    List<FindingChange> known = changes.stream().filter(each -> each.before() != null).toList();
    write(connection, FindingSql.INSERT_ALL, fresh, columnsOfNew(fresh, at));
    write(connection, FindingSql.UPDATE_ALL, known, columnsOfKnown(known, at));
  }

  private static void insert(Connection connection, KeptFinding after, FindingStep step)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FindingSql.STEP)) {
      insert.setLong(1, after.id());
      insert.setInt(2, after.version());
      insert.setString(3, step.act().name());
      insert.setObject(4, FindingSql.utc(step.at()));
      insert.setString(5, step.by());
      insert.setString(6, step.text());
      insert.setString(7, step.value());
      insert.setString(8, step.expected());
      insert.executeUpdate();
    }
  }

  private static void update(Connection connection, KeptFinding after) throws SQLException {
    Optional<Explanation> explanation = Optional.ofNullable(after.explanation());
    try (PreparedStatement update = connection.prepareStatement(FindingSql.UPDATE)) {
      update.setString(1, after.state().name());
      update.setString(2, explanation.map(Explanation::text).orElse(null));
      update.setString(3, explanation.map(Explanation::by).orElse(null));
      update.setObject(4, explanation.map(Explanation::at).map(FindingSql::utc).orElse(null));
      update.setInt(5, after.version());
      update.setObject(6, FindingSql.utc(after.changedAt()));
      update.setLong(7, after.id());
      update.executeUpdate();
    }
  }

  private static Columns columnsOfNew(List<FindingChange> fresh, Instant at) {
    Columns rows =
        new Columns(
            "text",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "timestamptz");
    for (FindingChange each : fresh) {
      Discrepancy found = each.now();
      rows.add(
          each.sheet().form(),
          each.sheet().unit().value(),
          each.sheet().period().code(),
          found.rule(),
          found.check(),
          found.measure(),
          found.severity().name(),
          found.value(),
          found.expected(),
          found.basis(),
          FindingSql.utc(at));
    }
    return rows;
  }

  private static Columns columnsOfKnown(List<FindingChange> known, Instant at) {
    Columns rows =
        new Columns("bigint", "text", "text", "text", "text", "text", "text", "timestamptz");
    for (FindingChange each : known) {
      Discrepancy now = each.now();
      rows.add(
          Optional.ofNullable(each.before()).map(KeptFinding::id).orElseThrow(),
          each.act().name(),
          each.act().leadsTo().name(),
          now.severity().name(),
          now.value(),
          now.expected(),
          now.basis(),
          FindingSql.utc(at));
    }
    return rows;
  }

  private static void write(
      Connection connection, String statement, List<FindingChange> changes, Columns rows)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    Columns parts = new Columns("bigint", "text", "text", "text", "text");
    for (int i = 0; i < changes.size(); i++) {
      for (Part part : changes.get(i).now().parts()) {
        parts.add((long) i + 1, part.unit(), part.period(), part.measure(), part.amount());
      }
    }
    try (PreparedStatement write = connection.prepareStatement(statement)) {
      rows.bind(write, parts.bind(write, 1));
      write.executeUpdate();
    }
  }
}
