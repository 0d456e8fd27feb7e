package vn.qcdc.domain.petition;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.Term;

/**
 * A denunciation on its way (tố cáo): one instance, whose term may be extended and suspended.
 * Nothing of it is ever published, and nobody rates how it was dealt with.
 */
sealed interface Denunciation extends PetitionState {

  String EXTENSION = "Luật Tố cáo 2018, Điều 30";
  String INITIAL_HANDLING = "Luật Tố cáo 2018, Điều 24";

  /** What came of the examination. */
  enum Outcome {
    RIGHT,
    PARTLY_RIGHT,
    WRONG,
    /** Wrong, and whoever said so knew it (cố ý tố cáo sai sự thật). */
    WRONG_ON_PURPOSE
  }

  /** What becomes of one that is taken back: signs of a wrong keep it going. */
  enum Withdrawal {
    ENDS,
    GOES_ON
  }

  @Override
  default Set<Act> common() {
    return standing().isOpen() ? Set.of(Act.LINK, Act.INHERIT, Act.ASSIGN, Act.RETURN) : Set.of();
  }

  /** Nobody has looked at it. */
  record Received() implements Denunciation {

    @Override
    public String code() {
      return "RECEIVED";
    }

    @Override
    public Standing standing() {
      return Standing.WAITING;
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(
          Act.CLASSIFY, this::classified,
          Act.EXTEND, this::extended,
          Act.WITHDRAW, occasion -> withdrawn(occasion, this));
    }

    @Override
    public Set<Act> common() {
      return Set.of(Act.LINK, Act.INHERIT, Act.ASSIGN, Act.FORWARD, Act.RETURN);
    }

    Judged<Turn> classified(Occasion occasion) {
      return Obstructed.sorted(
          occasion, Obstacle.of(Kind.DENUNCIATION), () -> Turn.to(new Fit(), occasion.term()));
    }

    Judged<Turn> extended(Occasion occasion) {
      return occasion.extended(this, Stage.INITIAL_HANDLING, INITIAL_HANDLING);
    }
  }

  /** Nothing stands against accepting it. */
  record Fit() implements Denunciation {

    @Override
    public String code() {
      return "FIT";
    }

    @Override
    public Standing standing() {
      return Standing.UNDER_WAY;
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(
          Act.ACCEPT, this::accepted, Act.WITHDRAW, occasion -> withdrawn(occasion, this));
    }

    Judged<Turn> accepted(Occasion occasion) {
      return occasion.documented(Turn.to(new Accepted(), occasion.begin(Stage.FIRST_SETTLEMENT)));
    }
  }

  /** It is being examined, in the time that the law gives. */
  record Accepted() implements Denunciation {

    @Override
    public String code() {
      return "ACCEPTED";
    }

    @Override
    public Standing standing() {
      return Standing.UNDER_WAY;
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(
          Act.DECIDE, this::concluded,
          Act.EXTEND, this::extended,
          Act.SUSPEND, this::suspended,
          Act.REPORT, occasion -> occasion.reasoned(Turn.to(this, occasion.term())),
          Act.WITHDRAW, occasion -> withdrawn(occasion, this));
    }

    Judged<Turn> concluded(Occasion occasion) {
      return occasion.byOutcome(
          Outcome.class,
          outcome -> occasion.documented(Turn.settled(new Concluded(outcome), occasion.term())));
    }

    Judged<Turn> extended(Occasion occasion) {
      return occasion.extended(this, Stage.FIRST_SETTLEMENT, EXTENSION);
    }

    /** The time stops until it is resumed. */
    Judged<Turn> suspended(Occasion occasion) {
      @Nullable Term term = occasion.term();
      return occasion.reasoned(
          Turn.to(new Suspended(), term == null ? null : term.paused(occasion.on())));
    }
  }

  /** It waits for something else, a court or an expert (tạm đình chỉ). */
  record Suspended() implements Denunciation {

    @Override
    public String code() {
      return "SUSPENDED";
    }

    @Override
    public Standing standing() {
      return Standing.SUSPENDED;
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.RESUME, this::resumed, Act.WITHDRAW, occasion -> withdrawn(occasion, this));
    }

    Judged<Turn> resumed(Occasion occasion) {
      @Nullable Term term = occasion.term();
      return Judged.sound(
          Turn.to(new Accepted(), term == null ? null : term.resumed(occasion.on())));
    }
  }

  /** What it says was found to be so, or not (kết luận nội dung tố cáo). */
  record Concluded(Outcome outcome) implements Denunciation {

    @Override
    public String code() {
      return "CONCLUDED";
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
      return Map.of(Act.EXECUTE, occasion -> Execution.of(occasion, this, new Executed(outcome)));
    }
  }

  /** What followed from the conclusion was carried out to the end. */
  record Executed(Outcome outcome) implements Denunciation {

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
      return Map.of();
    }
  }

  /** Whichever it is, somebody has decided so and answers for it. */
  private static Judged<Turn> withdrawn(Occasion occasion, Denunciation same) {
    return occasion.byOutcome(
        Withdrawal.class,
        what ->
            what == Withdrawal.ENDS
                ? occasion.documented(Turn.settled(Ended.WITHDRAWN, occasion.term()))
                : occasion.reasoned(Turn.to(same, occasion.term())));
  }
}
