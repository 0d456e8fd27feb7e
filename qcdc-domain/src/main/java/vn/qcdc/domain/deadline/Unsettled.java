package vn.qcdc.domain.deadline;

/**
 * How much is to be done about what does not add up on a sheet (điểm cần giải trình còn lại).
 *
 * @param toCorrect what nobody may explain
 * @param toExplain what nobody has explained
 * @param toDecide what was explained, and not accepted yet
 */
public record Unsettled(int toCorrect, int toExplain, int toDecide) {

  static final Unsettled NOTHING = new Unsettled(0, 0, 0);

  /** How many findings make a sheet work of a kind. */
  int of(WorkKind kind) {
    return switch (kind) {
      case TO_CORRECT -> toCorrect;
      case TO_EXPLAIN -> toExplain;
      case TO_DECIDE -> toDecide;
      case TO_SEND, RETURNED, DRAFT, TO_APPROVE -> 0;
    };
  }
}
