package vn.qcdc.domain.petition;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.ACT_AGAINST_LAW;
import static vn.qcdc.domain.finding.FindingCode.OBJECTED_TOO_LATE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petition.Obstacle.Remedy;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.Term;

/**
 * A complaint on its way (khiếu nại): through one instance, or two. Nothing extends its term; what
 * makes it longer is said when it is accepted.
 */
sealed interface Complaint extends PetitionState {

  String SECOND_TIME = "Luật Khiếu nại 2011, Điều 33";
  String SUSPENSION = "Nghị định số 155/2026/NĐ-CP, từ 01/07/2026";

  /** From this day on the law knows a suspension of complaints. */
  LocalDate SUSPENDED_SINCE = LocalDate.of(2026, 7, 1);

  /** Before whom it is. */
  enum Instance {
    /** Whoever made the decision complained of (lần đầu). */
    FIRST(Stage.FIRST_SETTLEMENT),
    /** The next above (lần hai). */
    SECOND(Stage.SECOND_SETTLEMENT);

    private final Stage settlement;

    Instance(Stage settlement) {
      this.settlement = settlement;
    }

    /** The next above is competent for whatever was decided below. */
    private Set<Obstacle> obstacles() {
      return Obstacle.of(Kind.COMPLAINT).stream()
          .filter(each -> this == FIRST || each.remedy() == Remedy.FILE)
          .collect(toSet());
    }
  }

  /** What was decided about it. */
  enum Outcome {
    RIGHT,
    PARTLY_RIGHT,
    WRONG
  }

  @Override
  default Set<Act> common() {
    return standing().isOpen()
        ? Set.of(Act.LINK, Act.INHERIT, Act.ASSIGN, Act.RETURN)
        : Set.of(Act.RATE);
  }

  /** Nobody has looked at it. */
  record Received(Instance instance) implements Complaint {

    @Override
    public String code() {
      return "RECEIVED";
    }

    @Override
    public Standing standing() {
      return Standing.WAITING;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("instance", instance.name());
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.CLASSIFY, this::classified, Act.WITHDRAW, Obstructed::withdrawn);
    }

    @Override
    public Set<Act> common() {
      return instance == Instance.SECOND
          ? Complaint.super.common()
          : Set.of(Act.LINK, Act.INHERIT, Act.ASSIGN, Act.FORWARD, Act.RETURN);
    }

    Judged<Turn> classified(Occasion occasion) {
      return Obstructed.sorted(
          occasion, instance.obstacles(), () -> Turn.to(new Fit(instance), occasion.term()));
    }
  }

  /** Nothing stands against accepting it. */
  record Fit(Instance instance) implements Complaint {

    @Override
    public String code() {
      return "FIT";
    }

    @Override
    public Standing standing() {
      return Standing.UNDER_WAY;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("instance", instance.name());
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.ACCEPT, this::accepted, Act.WITHDRAW, Obstructed::withdrawn);
    }

    Judged<Turn> accepted(Occasion occasion) {
      return Judged.sound(Turn.to(new Accepted(instance), occasion.begin(instance.settlement)));
    }
  }

  /** It is being dealt with, in the time that the law gives. */
  record Accepted(Instance instance) implements Complaint {

    @Override
    public String code() {
      return "ACCEPTED";
    }

    @Override
    public Standing standing() {
      return Standing.UNDER_WAY;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("instance", instance.name());
    }

    @Override
    public Map<Act, Way> ways() {
      Map<Act, Way> both =
          Map.of(
              Act.DECIDE, this::decided,
              Act.REPORT, this::reported,
              Act.SUSPEND, this::suspended,
              Act.WITHDRAW, Obstructed::withdrawn);
      return instance == Instance.SECOND ? both : Ways.and(both, Act.OBJECT, this::objected);
    }

    Judged<Turn> decided(Occasion occasion) {
      return occasion.byOutcome(
          Outcome.class,
          outcome ->
              occasion.documented(
                  Turn.settled(
                      instance == Instance.FIRST
                          ? new Decided(outcome, occasion.on())
                          : new DecidedFinally(outcome),
                      occasion.term())));
    }

    Judged<Turn> reported(Occasion occasion) {
      return occasion.reasoned(Turn.to(this, occasion.term()));
    }

    /** The time stops until it is resumed. */
    Judged<Turn> suspended(Occasion occasion) {
      if (occasion.on().isBefore(SUSPENDED_SINCE)) {
        return occasion.refused(ACT_AGAINST_LAW, "/on", SUSPENSION);
      }
      Term term = occasion.term();
      return occasion.reasoned(
          Turn.to(new Suspended(instance), term == null ? null : term.paused(occasion.on())));
    }

    /** Who was not answered in time may go to the next above. */
    Judged<Turn> objected(Occasion occasion) {
      Term term = occasion.term();
      return term == null || !occasion.on().isAfter(term.due(occasion.calendar()))
          ? occasion.refused(ACT_AGAINST_LAW, "/act", SECOND_TIME)
          : upward(occasion, term.due(occasion.calendar()));
    }
  }

  /** It waits for something else that decides about it (tạm đình chỉ). */
  record Suspended(Instance instance) implements Complaint {

    @Override
    public String code() {
      return "SUSPENDED";
    }

    @Override
    public Standing standing() {
      return Standing.SUSPENDED;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("instance", instance.name());
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.RESUME, this::resumed, Act.WITHDRAW, Obstructed::withdrawn);
    }

    Judged<Turn> resumed(Occasion occasion) {
      Term term = occasion.term();
      return Judged.sound(
          Turn.to(new Accepted(instance), term == null ? null : term.resumed(occasion.on())));
    }
  }

  /**
   * Decided for the first time.
   *
   * @param on the day of the decision, from which it can be objected to for a while
   */
  record Decided(Outcome outcome, LocalDate on) implements Complaint {

    @Override
    public String code() {
      return "DECIDED";
    }

    @Override
    public Standing standing() {
      return Standing.RESOLVED;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("outcome", outcome.name(), "on", on.toString());
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(
          Act.OBJECT,
          occasion -> upward(occasion, on),
          Act.EXECUTE,
          occasion -> Execution.of(occasion, this, new Executed(outcome)),
          Act.PUBLISH,
          occasion -> Ways.published(occasion, this));
    }
  }

  /** Decided by the next above; nobody decides it again (có hiệu lực pháp luật). */
  record DecidedFinally(Outcome outcome) implements Complaint {

    @Override
    public String code() {
      return "DECIDED_FINALLY";
    }

    @Override
    public Standing standing() {
      return Standing.RESOLVED;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("outcome", outcome.name());
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(
          Act.EXECUTE,
          occasion -> Execution.of(occasion, this, new Executed(outcome)),
          Act.PUBLISH,
          occasion -> Ways.published(occasion, this));
    }
  }

  /** What was decided was carried out to the end. */
  record Executed(Outcome outcome) implements Complaint {

    @Override
    public String code() {
      return "EXECUTED";
    }

    @Override
    public Standing standing() {
      return Standing.RESOLVED;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("outcome", outcome.name());
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.PUBLISH, occasion -> Ways.published(occasion, this));
    }
  }

  /**
   * To the next above, which begins anew.
   *
   * @param since the day from which there is time for it
   */
  private static Judged<Turn> upward(Occasion occasion, LocalDate since) {
    @Nullable UnitId superior = occasion.said().to();
    Optional<Term> time = occasion.begun(Stage.SECOND_COMPLAINT, since);
    Optional<LocalDate> last = time.map(term -> term.due(occasion.calendar()));
    if (superior == null) {
      return occasion.missing("/to");
    } else if (last.isPresent() && occasion.on().isAfter(last.get())) {
      return occasion.refused(
          OBJECTED_TOO_LATE, "/on", "≤ " + last.get() + " (" + time.get().basis() + ")");
    }
    return Judged.sound(
        Turn.upward(new Received(Instance.SECOND), occasion.begin(Stage.ACCEPTANCE), superior));
  }
}
