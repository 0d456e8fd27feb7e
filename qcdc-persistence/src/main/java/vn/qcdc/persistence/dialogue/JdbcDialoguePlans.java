package vn.qcdc.persistence.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.dialogue.DialoguePlan;
import vn.qcdc.domain.dialogue.DialoguePlans;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.dialogue.PlannedDialogue;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.Columns;
import vn.qcdc.persistence.database.UnitArrays;

/** Keeps plans in PostgreSQL, their items in rows of their own. */
@Singleton
final class JdbcDialoguePlans implements DialoguePlans {

  private static final String LOCK =
      "SELECT version FROM dialogue_plan WHERE unit_id = ? AND year = ? FOR UPDATE";
  private static final String SELECT =
      """
      SELECT plan.*, item.number, topic, audience, committee, authority, period, place
      FROM dialogue_plan AS plan LEFT JOIN dialogue_plan_item AS item USING (unit_id, year)
      WHERE year = ? AND (?::bigint[] IS NULL OR unit_id = ANY (?))
      ORDER BY unit_id, item.number\
      """;
  private static final String UPSERT =
      """
      INSERT INTO dialogue_plan (unit_id, year, document, issued_on, version) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (unit_id, year) DO UPDATE
      SET document = excluded.document, issued_on = excluded.issued_on, version = excluded.version\
      """;

  private static final String DROP_ITEMS =
      "DELETE FROM dialogue_plan_item WHERE unit_id = ? AND year = ? AND number > ?";

  private static final String UPSERT_ITEMS =
      """
      INSERT INTO dialogue_plan_item (unit_id, year, number, topic, audience, committee, authority, period, place)
      SELECT ?, ?, * FROM unnest(?::integer[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::text[], ?::text[])
      ON CONFLICT (unit_id, year, number) DO UPDATE
      SET topic = excluded.topic, audience = excluded.audience, committee = excluded.committee,
          authority = excluded.authority, period = excluded.period, place = excluded.place\
      """;

  private final Statements statements;

  @Inject
  JdbcDialoguePlans(EntityManager entityManager) {
    this.statements = new Statements(entityManager);
  }

  @Override
  public Optional<DialoguePlan> find(UnitId unit, int year) {
    return of(year, Optional.of(Set.of(unit))).stream().findFirst();
  }

  @Override
  public Optional<DialoguePlan> findForUpdate(UnitId unit, int year) {
    statements.select(
        LOCK,
        select -> {
          select.setLong(1, unit.value());
          select.setInt(2, year);
        },
        row -> row.getInt(1));
    return find(unit, year);
  }

  @Override
  public List<DialoguePlan> of(int year, Optional<Set<UnitId>> units) {
    Map<UnitId, DialoguePlan> plans = new LinkedHashMap<>();
    statements
        .select(
            SELECT,
            select -> {
              select.setInt(1, year);
              select.setArray(2, UnitArrays.of(select.getConnection(), units));
              select.setArray(3, UnitArrays.of(select.getConnection(), units));
            },
            JdbcDialoguePlans::plan)
        .forEach(each -> plans.merge(each.unit(), each, JdbcDialoguePlans::joined));
    return List.copyOf(plans.values());
  }

  @Override
  public void keep(DialoguePlan plan) {
    statements.execute(
        UPSERT,
        upsert -> {
          upsert.setLong(1, plan.unit().value());
          upsert.setInt(2, plan.year());
          upsert.setString(3, plan.document());
          upsert.setObject(4, plan.issuedOn());
          upsert.setInt(5, plan.version());
        });
    statements.execute(
        DROP_ITEMS,
        delete -> {
          delete.setLong(1, plan.unit().value());
          delete.setInt(2, plan.year());
          delete.setInt(3, plan.items().size());
        });
    statements.execute(
        UPSERT_ITEMS,
        upsert -> {
          upsert.setLong(1, plan.unit().value());
          upsert.setInt(2, plan.year());
          items(plan).bind(upsert, 3);
        });
  }

  private static Columns items(DialoguePlan plan) {
    Columns items = new Columns("integer", "text", "text", "boolean", "boolean", "text", "text");
    for (PlannedDialogue item : plan.items()) {
      items.add(
          items.size() + 1,
          item.topic(),
          item.audience(),
          item.heads().contains(Head.COMMITTEE),
          item.heads().contains(Head.AUTHORITY),
          item.within().code(),
          item.place());
    }
    return items;
  }

  /** With the one item of the row, if it has any. */
  private static DialoguePlan plan(ResultSet row) throws SQLException {
    row.getInt("number");
    List<PlannedDialogue> items = row.wasNull() ? List.of() : List.of(item(row));
    return new DialoguePlan(
        new UnitId(row.getLong("unit_id")),
        row.getInt("year"),
        row.getString("document"),
        row.getObject("issued_on", LocalDate.class),
        items,
        row.getInt("version"));
  }

  private static PlannedDialogue item(ResultSet row) throws SQLException {
    return new PlannedDialogue(
        row.getString("topic"),
        row.getString("audience"),
        DialogueColumns.heads(row),
        Period.parse(row.getString("period")).orElseThrow(),
        row.getString("place"));
  }

  private static DialoguePlan joined(DialoguePlan plan, DialoguePlan more) {
    List<PlannedDialogue> items = new ArrayList<>(plan.items());
    items.addAll(more.items());
    return new DialoguePlan(
        plan.unit(), plan.year(), plan.document(), plan.issuedOn(), items, plan.version());
  }
}
