package vn.qcdc.persistence.matter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Holding;
import vn.qcdc.domain.matter.Incoming;
import vn.qcdc.domain.matter.Intake;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Moved;
import vn.qcdc.domain.matter.Step;
import vn.qcdc.domain.matter.Taken;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.Columns;

/** Writes matters with their holders and steps, however many, by three statements. */
final class MatterWriter {

  private static final String[] INTAKE = {
    "uuid",
    "text",
    "text",
    "text",
    "bigint",
    "date",
    "text",
    "text",
    "text",
    "integer",
    "boolean",
    "uuid",
    "uuid",
    "text",
    "timestamptz",
    "text"
  };
  private static final String[] STATE = {
    "uuid", "integer", "uuid", "text", "text", "text", "bigint", "text", "date", "text", "date",
    "integer", "date", "integer"
  };

  private static final String INSERT =
      """
      INSERT INTO matter (id, kind, number, tracking_code, received_by, received_on, channel, field, subject,
        signatories, remote, petitioner_id, origin_id, external_id, registered_at, registered_by,
        weight, duplicate_of, state, state_details, standing, holder_id, term, due_on, roadmap, milestone_on,
        rating, closed_on, version)
      SELECT i.id, kind, number, tracking_code, received_by, received_on, channel, field, subject,
        signatories, remote, petitioner_id, origin_id, external_id, registered_at, registered_by,
        weight, duplicate_of, state, state_details::jsonb, standing, holder_id, term::jsonb, due_on,
        roadmap::jsonb, milestone_on, rating, closed_on, version
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::date[], ?::text[], ?::text[],
          ?::text[], ?::integer[], ?::boolean[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[])
        AS i (id, kind, number, tracking_code, received_by, received_on, channel, field, subject,
          signatories, remote, petitioner_id, origin_id, external_id, registered_at, registered_by)
      JOIN unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
          ?::date[], ?::text[], ?::date[], ?::integer[], ?::date[], ?::integer[])
        AS s (id, weight, duplicate_of, state, state_details, standing, holder_id, term, due_on, roadmap,
          milestone_on, rating, closed_on, version) USING (id)\
      """;

  private static final String UPDATE =
      """
      UPDATE matter SET weight = s.weight, duplicate_of = s.duplicate_of, state = s.state,
        state_details = s.state_details::jsonb, standing = s.standing, holder_id = s.holder_id,
        term = s.term::jsonb, due_on = s.due_on, roadmap = s.roadmap::jsonb, milestone_on = s.milestone_on,
        rating = s.rating, closed_on = s.closed_on, version = s.version
      FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
          ?::date[], ?::text[], ?::date[], ?::integer[], ?::date[], ?::integer[])
        AS s (id, weight, duplicate_of, state, state_details, standing, holder_id, term, due_on, roadmap,
          milestone_on, rating, closed_on, version)
      WHERE matter.id = s.id\
      """;

  /** In their order: what one holder had is given before the next has it. */
  private static final String HOLDINGS =
      """
      INSERT INTO holding (matter_id, number, unit_id, since, came, until, went, previous_unit_id, next_unit_id)
      SELECT matter_id, number, unit_id, since, came, until, went, previous_unit_id, next_unit_id
      FROM unnest(?::uuid[], ?::integer[], ?::bigint[], ?::date[], ?::text[], ?::date[], ?::text[], ?::bigint[],
          ?::bigint[])
        WITH ORDINALITY AS h (matter_id, number, unit_id, since, came, until, went, previous_unit_id,
          next_unit_id, place)
      ORDER BY place
      ON CONFLICT (matter_id, number) DO UPDATE
      SET until = excluded.until, went = excluded.went, next_unit_id = excluded.next_unit_id
      WHERE holding.until IS NULL\
      """;

  private static final String STEPS =
      """
      INSERT INTO matter_step (matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing,
        due_on, note, details)
      SELECT matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing, due_on, note,
        details::jsonb
      FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::date[], ?::timestamptz[], ?::text[], ?::bigint[],
          ?::text[], ?::text[], ?::date[], ?::text[], ?::text[])
        AS step (matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing, due_on, note,
          details)\
      """;

  private final Connection connection;

  MatterWriter(Connection connection) {
    this.connection = connection;
  }

  void take(List<Taken> taken) throws SQLException {
    Columns intakes = new Columns(INTAKE);
    Columns states = new Columns(STATE);
    Columns steps = stepColumns();
    for (Taken each : taken) {
      addIntake(intakes, each.matter());
      addState(states, each.matter(), each.due());
      each.steps().forEach(step -> addStep(steps, each.matter(), step));
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      states.bind(insert, intakes.bind(insert, 1));
      insert.executeUpdate();
    }
    keepHoldings(taken.stream().map(Taken::matter));
    execute(STEPS, steps);
  }

  void keep(List<Moved> moved) throws SQLException {
    Columns states = new Columns(STATE);
    Columns steps = stepColumns();
    for (Moved each : moved) {
      addState(states, each.after(), each.due());
      addStep(steps, each.after(), each.step());
    }
    execute(UPDATE, states);
    keepHoldings(moved.stream().map(Moved::after));
    execute(STEPS, steps);
  }

  private void keepHoldings(Stream<Matter> matters) throws SQLException {
    Columns rows =
        new Columns(
            "uuid", "integer", "bigint", "date", "text", "date", "text", "bigint", "bigint");
    matters.forEach(matter -> addHoldings(rows, matter));
    execute(HOLDINGS, rows);
  }

  private void execute(String sql, Columns rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      rows.bind(statement, 1);
      statement.executeUpdate();
    }
  }

  private static Columns stepColumns() {
    return new Columns(
        "uuid",
        "integer",
        "text",
        "date",
        "timestamptz",
        "text",
        "bigint",
        "text",
        "text",
        "date",
        "text",
        "text");
  }

  private static void addIntake(Columns rows, Matter matter) {
    Intake intake = matter.intake();
    Incoming incoming = intake.incoming();
    rows.add(
        matter.id(),
        incoming.kind().name(),
        intake.number(),
        intake.trackingCode(),
        incoming.unit().value(),
        incoming.receivedOn(),
        incoming.channel().name(),
        incoming.field(),
        incoming.subject(),
        incoming.signatories(),
        incoming.remote(),
        incoming.petitioner(),
        incoming.origin(),
        incoming.externalId(),
        intake.registeredAt().atOffset(ZoneOffset.UTC),
        intake.registeredBy());
  }

  private static void addState(Columns rows, Matter matter, @Nullable LocalDate due) {
    @Nullable UnitId holder = matter.custody().holder().orElse(null);
    rows.add(
        matter.id(),
        matter.intake().weight(),
        matter.course().duplicateOf(),
        matter.state().code(),
        MatterJson.details(matter.state().details()),
        matter.standing().name(),
        holder == null ? null : holder.value(),
        TermJson.of(matter.term()),
        due,
        MatterJson.roadmap(matter.course().roadmap()),
        matter.course().nextMilestone().orElse(null),
        matter.course().rating(),
        matter.custody().last().until(),
        matter.version());
  }

  /** Of those before the last two nothing changes. */
  private static void addHoldings(Columns rows, Matter matter) {
    List<Holding> all = matter.custody().holdings();
    for (int i = 0; i < all.size(); i++) {
      Holding each = all.get(i);
      boolean fromOutside = i == 0 || !isOnward(all.get(i - 1));
      rows.add(
          matter.id(),
          i + 1,
          each.unit().value(),
          each.since(),
          each.came().name(),
          each.until(),
          each.went() == null ? null : each.went().name(),
          fromOutside ? null : all.get(i - 1).unit().value(),
          isOnward(each) ? all.get(i + 1).unit().value() : null);
    }
  }

  private static boolean isOnward(Holding holding) {
    @Nullable Going went = holding.went();
    return went != null && went.isOnward();
  }

  private static void addStep(Columns rows, Matter matter, Step step) {
    rows.add(
        matter.id(),
        step.number(),
        step.move().act().name(),
        step.move().on(),
        step.move().at().atOffset(ZoneOffset.UTC),
        step.move().by(),
        step.unit().value(),
        step.state(),
        step.standing().name(),
        step.due(),
        step.move().note(),
        MatterJson.particulars(step.move().particulars()));
  }
}
