package vn.qcdc.domain.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/**
 * A matter as whoever brought it may see it: no text that was written for those who handle it, and
 * nobody's name.
 *
 * @param about {@code null} for a denunciation, of which only the standing is told
 */
public record Tracked(Standing standing, @Nullable About about) {

  /**
   * What is told of all but denunciations.
   *
   * @param holder who owes the answer; {@code null} when it is done
   * @param due last day of the running term; {@code null} when none runs
   * @param milestone the next one of its roadmap
   * @param answer the latest that was approved for everybody to read
   */
  public record About(
      Kind kind,
      LocalDate receivedOn,
      @Nullable UnitId holder,
      @Nullable LocalDate due,
      @Nullable LocalDate milestone,
      List<Event> events,
      @Nullable String answer) {

    public About {
      events = List.copyOf(events);
    }
  }

  /**
   * One public step.
   *
   * @param to to whom it went; {@code null} when it stayed
   */
  public record Event(LocalDate on, Act act, @Nullable UnitId to) {}

  /** What is done for order's sake, or between offices, tells people nothing about their matter. */
  public static boolean isPublic(Act act) {
    return switch (act) {
      case CLASSIFY, REPORT, LINK, SPLIT, RATE -> false;
      case TAKE_IN,
          ACCEPT,
          ASSIGN,
          FORWARD,
          RETURN,
          REFER,
          FILE,
          EXTEND,
          SUSPEND,
          RESUME,
          WITHDRAW,
          DECIDE,
          OBJECT,
          EXECUTE,
          SET_ROADMAP,
          ANSWER,
          PUBLISH,
          REOPEN,
          INHERIT ->
          true;
    };
  }

  public Optional<About> told() {
    return Optional.ofNullable(about);
  }
}
