package vn.qcdc.persistence.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.dialogue.ConclusionNotice;
import vn.qcdc.domain.dialogue.DialogueFilter;
import vn.qcdc.domain.dialogue.DialogueMark;
import vn.qcdc.domain.dialogue.DialogueSession;
import vn.qcdc.domain.dialogue.Dialogues;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.dialogue.HeadOf;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.UnitArrays;

/** Keeps sessions in PostgreSQL, many by one statement. */
@Singleton
final class JdbcDialogues implements Dialogues {

  private static final String ALL_COLUMNS =
      "unnest(?::uuid[], ?::bigint[], ?::date[], ?::boolean[], ?::boolean[], ?::text[], ?::text[],"
          + " ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[],"
          + " ?::integer[], ?::text[], ?::date[], ?::text[], ?::text[], ?::integer[])";
  private static final String INSERT =
      "INSERT INTO dialogue (" + DialogueColumns.NAMES + ") SELECT * FROM " + ALL_COLUMNS;
  private static final String UPDATE =
      """
      UPDATE dialogue SET day = now.day, committee = now.committee, authority = now.authority, chair = now.chair,
        topic = now.topic, audience = now.audience, place = now.place, occasion = now.occasion,
        plan_year = now.plan_year, plan_number = now.plan_number, status = now.status,
        attendances = now.attendances, cancelled_because = now.cancelled_because,
        concluded_on = now.concluded_on, conclusion = now.conclusion, version = now.version
      FROM
      """
          + ALL_COLUMNS
          + " AS now ("
          + DialogueColumns.NAMES
          + ") WHERE dialogue.id = now.id";
  private static final String NOTICE =
      """
      INSERT INTO dialogue_notice (dialogue_id, number, document, issued_on, text) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING\
      """;
  private static final String HELD =
      """
      SELECT unit_id, count(*) FILTER (WHERE committee) AS committee, count(*) FILTER (WHERE authority) AS authority
      FROM dialogue WHERE status = 'HELD' AND unit_id = ANY (?) AND day >= ? AND day < ? GROUP BY unit_id\
      """;

  private final Statements statements;

  @Inject
  JdbcDialogues(EntityManager entityManager) {
    this.statements = new Statements(entityManager);
  }

  @Override
  public Optional<DialogueSession> find(UUID id) {
    return find(id, "");
  }

  @Override
  public Optional<DialogueSession> findForUpdate(UUID id) {
    return find(id, " FOR UPDATE");
  }

  private Optional<DialogueSession> find(UUID id, String lock) {
    return select(DialogueColumns.SELECT + " WHERE id = ?" + lock, id).stream().findFirst();
  }

  @Override
  public void add(Collection<DialogueSession> sessions) {
    statements.execute(INSERT, insert -> DialogueColumns.of(sessions).bind(insert, 1));
  }

  @Override
  public void keep(DialogueSession session) {
    statements.execute(UPDATE, update -> DialogueColumns.of(List.of(session)).bind(update, 1));
    int number = session.notices().size();
    if (number > 0) {
      ConclusionNotice last = session.notices().get(number - 1);
      statements.execute(
          NOTICE,
          insert ->
              bind(insert, session.id(), number, last.document(), last.issuedOn(), last.text()));
    }
  }

  @Override
  public List<DialogueSession> byExternalIds(Set<UnitId> units, Set<String> externalIds) {
    return statements.select(
        DialogueColumns.SELECT + " WHERE unit_id = ANY (?) AND external_id = ANY (?)",
        select -> {
          select.setArray(1, UnitArrays.of(select.getConnection(), Optional.of(units)));
          select.setArray(2, select.getConnection().createArrayOf("text", externalIds.toArray()));
        },
        DialogueColumns::session);
  }

  @Override
  public List<DialogueSession> list(
      DialogueFilter wanted, @Nullable DialogueMark after, int limit) {
    List<String> texts = new ArrayList<>(List.of("(?::bigint[] IS NULL OR unit_id = ANY (?))"));
    List<Object> values = new ArrayList<>();
    and(texts, values, "day >= ?", wanted.from());
    and(texts, values, "day < ?", wanted.until());
    if (wanted.head() != null) {
      texts.add(wanted.head() == Head.COMMITTEE ? "committee" : "authority");
    }
    if (wanted.heldOnly()) {
      texts.add("status = 'HELD'");
    }
    if (after != null) {
      and(texts, values, "day <= ?", after.day());
      and(texts, values, "(day < ? OR id > ?)", after.day());
      values.add(after.id());
    }
    values.add(limit);
    return statements.select(
        DialogueColumns.SELECT
            + " WHERE "
            + String.join(" AND ", texts)
            + " ORDER BY day DESC, id LIMIT ?",
        select -> {
          select.setArray(1, UnitArrays.of(select.getConnection(), wanted.units()));
          select.setArray(2, UnitArrays.of(select.getConnection(), wanted.units()));
          bindFrom(select, 3, values.toArray());
        },
        DialogueColumns::session);
  }

  @Override
  public List<DialogueSession> fulfilling(UnitId unit, int year) {
    return select(
        DialogueColumns.SELECT + " WHERE unit_id = ? AND plan_year = ? ORDER BY day, id",
        unit.value(),
        year);
  }

  @Override
  public Map<HeadOf, Long> held(Set<UnitId> units, LocalDate from, LocalDate until) {
    Map<HeadOf, Long> held = new HashMap<>();
    statements
        .select(
            HELD,
            select -> {
              select.setArray(1, UnitArrays.of(select.getConnection(), Optional.of(units)));
              bindFrom(select, 2, from, until);
            },
            row ->
                Map.of(
                    new HeadOf(new UnitId(row.getLong("unit_id")), Head.COMMITTEE),
                    row.getLong("committee"),
                    new HeadOf(new UnitId(row.getLong("unit_id")), Head.AUTHORITY),
                    row.getLong("authority")))
        .forEach(held::putAll);
    held.values().removeIf(number -> number == 0);
    return held;
  }

  private List<DialogueSession> select(String sql, Object... values) {
    return statements.select(sql, select -> bind(select, values), DialogueColumns::session);
  }

  private static void and(
      List<String> texts, List<Object> values, String text, @Nullable Object value) {
    if (value != null) {
      texts.add(text);
      values.add(value);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    bindFrom(statement, 1, values);
  }

  private static void bindFrom(PreparedStatement statement, int first, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(first + i, values[i]);
    }
  }
}
