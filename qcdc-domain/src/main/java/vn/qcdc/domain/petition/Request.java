package vn.qcdc.domain.petition;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Standing;

/**
 * A recommendation or feedback on its way (kiến nghị, phản ánh): nobody has to accept it, and
 * somebody has to answer.
 */
sealed interface Request extends PetitionState {

  /** As long as nobody has answered; all ways are open from each. */
  enum Open implements Request {
    /** Nobody has looked at it. */
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

    /** How far somebody can say that they are. */
    private static final Set<Open> REPORTED = Set.of(UNDER_WAY, UNFINISHED);

    @Override
    public String code() {
      return name();
    }

    @Override
    public Standing standing() {
      return standing;
    }

    @Override
    public Set<Act> common() {
      return Set.of(Act.LINK, Act.INHERIT, Act.ASSIGN, Act.FORWARD, Act.RETURN);
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(
          Act.CLASSIFY, Open::classified,
          Act.REPORT, Open::reported,
          Act.SET_ROADMAP, Open::planned,
          Act.ANSWER, Open::answered,
          Act.WITHDRAW, Obstructed::withdrawn);
    }

    private static Judged<Turn> classified(Occasion occasion) {
      return Obstructed.sorted(
          occasion, Obstacle.of(Kind.FEEDBACK), () -> Turn.to(UNDER_WAY, occasion.term()));
    }

    private static Judged<Turn> reported(Occasion occasion) {
      return occasion.byOutcome(REPORTED, far -> occasion.reasoned(Turn.to(far, occasion.term())));
    }

    /** The milestones say until when it is not late. */
    private static Judged<Turn> planned(Occasion occasion) {
      if (occasion.said().milestones().isEmpty()) {
        return occasion.missing("/milestones");
      } else if (occasion.said().milestones().stream().allMatch(Milestone::reached)) {
        return occasion.refused(VALUE_NOT_ALLOWED, "/milestones", "reached: false");
      }
      return Judged.sound(Turn.planned(ON_ROADMAP, occasion));
    }

    private static Judged<Turn> answered(Occasion occasion) {
      return occasion.said().text() == null
          ? occasion.missing("/text")
          : Judged.sound(Turn.settled(new Answered(), occasion.term()));
    }
  }

  /** Whoever brought it has an answer. */
  record Answered() implements Request {

    @Override
    public String code() {
      return "ANSWERED";
    }

    @Override
    public Standing standing() {
      return Standing.RESOLVED;
    }

    @Override
    public Set<Act> common() {
      return Set.of(Act.REOPEN, Act.RATE);
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.PUBLISH, occasion -> Ways.published(occasion, this));
    }
  }
}
