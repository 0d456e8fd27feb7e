package vn.qcdc.domain.deadline;

/**
 * How far somebody has read reminders. Those made at the same time become readable in the order of
 * their marks, whichever is committed first.
 *
 * @param transaction in which the last one read was made
 * @param number of that reminder within it
 */
public record ReminderMark(long transaction, long number) {

  /** Nothing was read. */
  public static final ReminderMark BEGINNING = new ReminderMark(0, 0);
}
