package vn.qcdc.persistence.matter;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Course;
import vn.qcdc.domain.matter.Custody;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Holding;
import vn.qcdc.domain.matter.Incoming;
import vn.qcdc.domain.matter.Intake;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.matter.Step;
import vn.qcdc.domain.organisation.UnitId;

/** Makes matters and steps out of their rows. */
final class MatterColumns {

  /** Of a table {@code matter}, its holders in the order in which they held it. */
  static final String SELECTED =
      """
      matter.*,
      (SELECT done_on FROM matter_step WHERE matter_id = matter.id AND number = matter.version) AS changed_on,
      ARRAY(SELECT concat_ws(' ', unit_id, since, came, until, went)
            FROM holding WHERE matter_id = matter.id ORDER BY number) AS holdings\
      """;

  private MatterColumns() {}

  static Matter matter(ResultSet row, LifeCycles lives) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    return new Matter(
        row.getObject("id", UUID.class),
        intake(row, kind),
        lives
            .of(kind)
            .state(
                kind, row.getString("state"), MatterJson.details(row.getString("state_details"))),
        custody(row.getArray("holdings")),
        new Course(
            TermJson.read(row.getString("term")),
            MatterJson.roadmap(row.getString("roadmap")),
            row.getObject("duplicate_of", UUID.class),
            row.getObject("rating", Integer.class)),
        row.getInt("version"),
        row.getObject("changed_on", LocalDate.class));
  }

  private static Intake intake(ResultSet row, Kind kind) throws SQLException {
    return new Intake(
        row.getString("number"),
        row.getString("tracking_code"),
        new Incoming(
            kind,
            new UnitId(row.getLong("received_by")),
            row.getObject("received_on", LocalDate.class),
            Channel.valueOf(row.getString("channel")),
            row.getString("field"),
            row.getString("subject"),
            row.getInt("weight"),
            row.getInt("signatories"),
            row.getBoolean("remote"),
            row.getObject("petitioner_id", UUID.class),
            row.getObject("origin_id", UUID.class),
            row.getString("external_id")),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_by"));
  }

  private static Custody custody(Array holdings) throws SQLException {
    List<Holding> all = new ArrayList<>();
    for (String written : (String[]) holdings.getArray()) {
      String[] parts = written.split(" ", -1);
      boolean gone = parts.length > 3;
      all.add(
          new Holding(
              new UnitId(Long.parseLong(parts[0])),
              LocalDate.parse(parts[1]),
              Coming.valueOf(parts[2]),
              gone ? LocalDate.parse(parts[3]) : null,
              gone ? Going.valueOf(parts[4]) : null));
    }
    return new Custody(all);
  }

  static Step step(ResultSet row) throws SQLException {
    @Nullable String note = row.getString("note");
    return new Step(
        row.getInt("number"),
        new Move(
            Act.valueOf(row.getString("act")),
            row.getObject("done_on", LocalDate.class),
            row.getObject("done_at", OffsetDateTime.class).toInstant(),
            row.getString("done_by"),
            note,
            MatterJson.particulars(row.getString("details"))),
        new UnitId(row.getLong("unit_id")),
        row.getString("state"),
        Standing.valueOf(row.getString("standing")),
        row.getObject("due_on", LocalDate.class));
  }
}
