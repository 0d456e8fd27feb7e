package vn.qcdc.domain.dialogue;

/**
 * How many opinions stand how, each in one place only, so that the parts are the whole.
 *
 * @param resolved answered, by whomever
 * @param passedUp open, and held by a unit of a higher level than the one that took them in; all
 *     others that are open are counted by what their holder says
 * @param referred sent to a body outside the register
 */
public record OpinionCount(
    long resolved,
    long underWay,
    long unfinished,
    long onRoadmap,
    long waiting,
    long passedUp,
    long referred) {

  public static final OpinionCount NONE = new OpinionCount(0, 0, 0, 0, 0, 0, 0);

  public long total() {
    return resolved + underWay + unfinished + onRoadmap + waiting + passedUp + referred;
  }

  public OpinionCount plus(OpinionCount other) {
    return new OpinionCount(
        resolved + other.resolved,
        underWay + other.underWay,
        unfinished + other.unfinished,
        onRoadmap + other.onRoadmap,
        waiting + other.waiting,
        passedUp + other.passedUp,
        referred + other.referred);
  }
}
