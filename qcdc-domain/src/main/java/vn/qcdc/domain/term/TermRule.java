package vn.qcdc.domain.term;

import java.time.LocalDate;
import vn.qcdc.domain.time.Validity;

/**
 * One version of one rule of the law on how long something may take (quy định về thời hạn).
 *
 * @param code stable over all versions, e.g. {@code DL-KN-ACCEPT}
 * @param times 0 for a rule that begins a term; otherwise the rule extends a term of its stage by
 *     its length, at most so many times in all
 * @param basis the clause, as an officer cites it
 * @param validity when this version is the law
 * @param transition which day of a matter has to lie in the validity
 */
public record TermRule(
    String code,
    TermMatter matter,
    Stage stage,
    Condition condition,
    Length length,
    int times,
    String basis,
    Validity validity,
    Transition transition) {

  public TermRule {
    if (times < 0) {
      throw new IllegalArgumentException(code + " extends " + times + " times");
    }
  }

  public boolean isExtension() {
    return times > 0;
  }

  /** The same rule, ending on a day; {@code until} is the first day on which it is not the law. */
  public TermRule ending(LocalDate until) {
    return new TermRule(
        code,
        matter,
        stage,
        condition,
        length,
        times,
        basis,
        new Validity(validity.from(), until),
        transition);
  }

  /** Whether both can be versions of one rule: they give, or extend, the term of one stage. */
  boolean isOfKindOf(TermRule other) {
    return matter == other.matter && stage == other.stage && isExtension() == other.isExtension();
  }

  boolean fits(Situation situation) {
    return matter == situation.matter()
        && stage == situation.stage()
        && condition.isMetBy(situation.circumstances());
  }

  /** How many days it can add up to. */
  int total() {
    return length.amount() * Math.max(times, 1);
  }
}
