package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The items of a plan beside the sessions that fulfil them (tiến độ thực hiện kế hoạch). */
public final class PlanProgress {

  /** How an item stands. */
  public enum Standing {
    /** Its time is not over. */
    OPEN,
    /** A session for it was held. */
    FULFILLED,
    /** Its time is over, and no session was held. */
    BEHIND
  }

  /**
   * One item.
   *
   * @param number counted from 1
   * @param sessions in the order of their days, also those that were cancelled
   */
  public record Item(
      int number, PlannedDialogue planned, Standing standing, List<DialogueSession> sessions) {

    public Item {
      sessions = List.copyOf(sessions);
    }
  }

  private PlanProgress() {}

  /**
   * @param sessions that name an item of the plan
   */
  public static List<Item> of(DialoguePlan plan, List<DialogueSession> sessions, LocalDate today) {
    return IntStream.range(0, plan.items().size())
        .mapToObj(
            i ->
                item(
                    i + 1,
                    plan.items().get(i),
                    sessions.stream().filter(each -> isFor(each, plan.year(), i + 1)).toList(),
                    today))
        .toList();
  }

  private static boolean isFor(DialogueSession session, int year, int number) {
    return new PlannedItem(year, number).equals(session.facts().planned());
  }

  private static Item item(
      int number, PlannedDialogue planned, List<DialogueSession> sessions, LocalDate today) {
    boolean held = sessions.stream().anyMatch(each -> each.status().isHeld());
    Standing standing =
        held ? Standing.FULFILLED : planned.isOver(today) ? Standing.BEHIND : Standing.OPEN;
    return new Item(number, planned, standing, sessions);
  }
}
