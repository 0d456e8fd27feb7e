package vn.qcdc.persistence.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.dialogue.Conclusion;
import vn.qcdc.domain.dialogue.ConclusionNotice;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.dialogue.Occasion;
import vn.qcdc.domain.dialogue.PlannedItem;
import vn.qcdc.domain.dialogue.SessionFacts;
import vn.qcdc.domain.dialogue.SessionStatus;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.Columns;

/** How sessions stand in rows of {@code dialogue}. */
final class DialogueColumns {

  static final String NAMES =
      "id, unit_id, day, committee, authority, chair, topic, audience, place, occasion, plan_year,"
          + " plan_number, status, attendances, cancelled_because, concluded_on, conclusion,"
          + " external_id, version";

  /** The notices of a row beside it, in the order of their numbers. */
  static final String SELECT =
      """
      SELECT dialogue.*,
        ARRAY (SELECT document FROM dialogue_notice WHERE dialogue_id = dialogue.id ORDER BY number) AS documents,
        ARRAY (SELECT issued_on::text FROM dialogue_notice WHERE dialogue_id = dialogue.id ORDER BY number) AS issued,
        ARRAY (SELECT text FROM dialogue_notice WHERE dialogue_id = dialogue.id ORDER BY number) AS texts
      FROM dialogue\
      """;

  private DialogueColumns() {}

  static Columns of(Collection<DialogueSession> sessions) {
    Columns columns =
        new Columns(
            "uuid", "bigint", "date", "boolean", "boolean", "text", "text", "text", "text", "text",
            "integer", "integer", "text", "integer", "text", "date", "text", "text", "integer");
    sessions.forEach(each -> columns.add(row(each)));
    return columns;
  }

  private static @Nullable Object[] row(DialogueSession session) {
    SessionFacts facts = session.facts();
    PlannedItem planned = facts.planned();
    Conclusion conclusion = session.conclusion();
    SessionStatus status = session.status();
    return new @Nullable Object[] {
      session.id(),
      session.unit().value(),
      facts.day(),
      facts.heads().contains(Head.COMMITTEE),
      facts.heads().contains(Head.AUTHORITY),
      facts.chair(),
      facts.topic(),
      facts.audience(),
      facts.place(),
      facts.occasion().name(),
      planned == null ? null : planned.year(),
      planned == null ? null : planned.number(),
      name(status),
      status instanceof SessionStatus.Held held ? held.attendances() : null,
      status instanceof SessionStatus.Cancelled cancelled ? cancelled.reason() : null,
      conclusion == null ? null : conclusion.on(),
      conclusion == null ? null : conclusion.text(),
      session.externalId(),
      session.version()
    };
  }

  static DialogueSession session(ResultSet row) throws SQLException {
    return new DialogueSession(
        row.getObject("id", UUID.class),
        new UnitId(row.getLong("unit_id")),
        facts(row),
        status(row),
        conclusion(row),
        notices(row),
        row.getString("external_id"),
        row.getInt("version"));
  }

  static Set<Head> heads(ResultSet row) throws SQLException {
    Set<Head> heads = EnumSet.noneOf(Head.class);
    if (row.getBoolean("committee")) {
      heads.add(Head.COMMITTEE);
    }
    if (row.getBoolean("authority")) {
      heads.add(Head.AUTHORITY);
    }
    return heads;
  }

  private static SessionFacts facts(ResultSet row) throws SQLException {
    int year = row.getInt("plan_year");
    boolean planned = !row.wasNull();
    return new SessionFacts(
        row.getObject("day", LocalDate.class),
        heads(row),
        row.getString("chair"),
        row.getString("topic"),
        row.getString("audience"),
        row.getString("place"),
        Occasion.valueOf(row.getString("occasion")),
        planned ? new PlannedItem(year, row.getInt("plan_number")) : null);
  }

  private static SessionStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "HELD" -> new SessionStatus.Held(row.getInt("attendances"));
      case "CANCELLED" -> new SessionStatus.Cancelled(row.getString("cancelled_because"));
      default -> new SessionStatus.Prepared();
    };
  }

  private static String name(SessionStatus status) {
    if (status.isHeld()) {
      return "HELD";
    }
    return status instanceof SessionStatus.Cancelled ? "CANCELLED" : "PREPARED";
  }

  private static @Nullable Conclusion conclusion(ResultSet row) throws SQLException {
    @Nullable String text = row.getString("conclusion");
    return text == null
        ? null
        : new Conclusion(row.getObject("concluded_on", LocalDate.class), text);
  }

  private static List<ConclusionNotice> notices(ResultSet row) throws SQLException {
    String[] documents = (String[]) row.getArray("documents").getArray();
    String[] issued = (String[]) row.getArray("issued").getArray();
    String[] texts = (String[]) row.getArray("texts").getArray();
    List<ConclusionNotice> notices = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      notices.add(new ConclusionNotice(documents[i], LocalDate.parse(issued[i]), texts[i]));
    }
    return notices;
  }
}
