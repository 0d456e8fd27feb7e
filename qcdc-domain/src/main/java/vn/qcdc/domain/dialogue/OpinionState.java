package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Course;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.matter.State;

/**
 * How far somebody has come with an opinion (tình trạng ý kiến). Whoever holds it answers, says how
 * far they are, or gives milestones; who else may have it is the same for all matters.
 */
sealed interface OpinionState extends State {

  /** The acts that lead on from here, but for those that all matters have in common. */
  Set<Act> acts();

  /** Where an act leads; only those of {@link #acts} are asked for. */
  Judged<Matter> go(Move move, Matter matter);

  /** As long as nobody has answered; all ways are open from each. */
  enum Open implements OpinionState {
    /** Nobody has begun. */
    RECEIVED(Standing.WAITING),
    /** Somebody is about it. */
    UNDER_WAY(Standing.UNDER_WAY),
    /** A part of it is done, and not the rest. */
    UNFINISHED(Standing.UNFINISHED),
    /** It needs its time, and the milestones say which. */
    ON_ROADMAP(Standing.ON_ROADMAP);

    private final Standing standing;

    Open(Standing standing) {
      this.standing = standing;
    }

    @Override
    public String code() {
      return name();
    }

    @Override
    public Standing standing() {
      return standing;
    }

    @Override
    public Set<Act> acts() {
      return EnumSet.of(Act.REPORT, Act.SET_ROADMAP, Act.ANSWER, Act.REFER);
    }

    @Override
    public Judged<Matter> go(Move move, Matter matter) {
      return switch (move.act()) {
        case REPORT -> reported(move, matter);
        case SET_ROADMAP -> planned(move, matter);
        case REFER ->
            move.note() == null
                ? missing("/note")
                : Judged.sound(closed(move, matter, Closed.REFERRED));
        default ->
            // Of many at once only the number is known, and no text answers each of them.
            move.particulars().text() == null && matter.intake().weight() == 1
                ? missing("/text")
                : Judged.sound(closed(move, matter, Closed.ANSWERED));
      };
    }

    /** What is left has to be said of what is unfinished. */
    private Judged<Matter> reported(Move move, Matter matter) {
      Report report = Report.of(move.particulars().outcome()).orElse(null);
      if (report == null || (report == Report.MILESTONE_REACHED && this != ON_ROADMAP)) {
        return Judged.unsound(
            Finding.blocking(
                VALUE_NOT_ALLOWED, "/outcome", move.particulars().outcome(), Report.open(this)));
      }
      return switch (report) {
        case UNDER_WAY -> Judged.sound(matter.moved(move.on(), UNDER_WAY, matter.course()));
        case UNFINISHED ->
            move.note() == null
                ? missing("/note")
                : Judged.sound(matter.moved(move.on(), UNFINISHED, matter.course()));
        case MILESTONE_REACHED -> Judged.sound(reached(move, matter));
      };
    }

    /** After the last one somebody is about it again, in the time that there was. */
    private static Matter reached(Move move, Matter matter) {
      List<Milestone> roadmap = new ArrayList<>(matter.course().roadmap());
      for (int i = 0; i < roadmap.size(); i++) {
        Milestone each = roadmap.get(i);
        if (!each.reached()) {
          roadmap.set(i, new Milestone(each.on(), each.what(), true));
          break;
        }
      }
      Course course = matter.course().withRoadmap(roadmap);
      boolean isOver = roadmap.stream().allMatch(Milestone::reached);
      return matter.moved(move.on(), isOver ? UNDER_WAY : ON_ROADMAP, course);
    }

    /** Milestones are days to come; those that were reached of the roadmap before are past. */
    private static Judged<Matter> planned(Move move, Matter matter) {
      List<Milestone> milestones =
          move.particulars().milestones().stream()
              .sorted(Comparator.comparing(Milestone::on))
              .toList();
      if (milestones.isEmpty()) {
        return missing("/milestones");
      }
      LocalDate first = milestones.get(0).on();
      if (!first.isAfter(move.on()) || milestones.stream().anyMatch(Milestone::reached)) {
        return Judged.unsound(
            Finding.blocking(VALUE_NOT_ALLOWED, "/milestones", first.toString(), "> " + move.on()));
      }
      return Judged.sound(
          matter.moved(move.on(), ON_ROADMAP, matter.course().withRoadmap(milestones)));
    }

    /** Nobody waits for a milestone any more. */
    private static Matter closed(Move move, Matter matter, Closed state) {
      return matter.moved(move.on(), state, matter.course().withRoadmap(List.of()));
    }
  }

  /** When nobody owes an answer. */
  enum Closed implements OpinionState {
    /** Whoever said it has an answer. */
    ANSWERED(Standing.RESOLVED),
    /** Everybody can read the answer, in words that tell nothing of anybody. */
    PUBLISHED(Standing.RESOLVED),
    /** A body outside this register answers for it. */
    REFERRED(Standing.REFERRED);

    private final Standing standing;

    Closed(Standing standing) {
      this.standing = standing;
    }

    @Override
    public String code() {
      return name();
    }

    @Override
    public Standing standing() {
      return standing;
    }

    @Override
    public Set<Act> acts() {
      return this == REFERRED ? EnumSet.noneOf(Act.class) : EnumSet.of(Act.PUBLISH);
    }

    /** The wording for everybody is another than the answer, which stays inside. */
    @Override
    public Judged<Matter> go(Move move, Matter matter) {
      return move.particulars().text() == null
          ? missing("/text")
          : Judged.sound(matter.moved(move.on(), PUBLISHED, matter.course()));
    }
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  static OpinionState of(String code) {
    for (Closed each : Closed.values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    return Open.valueOf(code);
  }

  private static Judged<Matter> missing(String pointer) {
    return Judged.unsound(Finding.blocking(VALUE_REQUIRED, pointer, null, null));
  }

  /** How far somebody can say that they are. */
  enum Report {
    UNDER_WAY,
    UNFINISHED,
    MILESTONE_REACHED;

    static Optional<Report> of(@Nullable String code) {
      return EnumSet.allOf(Report.class).stream()
          .filter(each -> each.name().equals(code))
          .findFirst();
    }

    static String open(Open state) {
      Set<Report> open = EnumSet.allOf(Report.class);
      if (state != Open.ON_ROADMAP) {
        open.remove(MILESTONE_REACHED);
      }
      return open.toString();
    }
  }
}
