package vn.qcdc.domain.deadline;

/**
 * A reminder and its place among all of them.
 *
 * @param mark of a reader who has read it
 */
public record MadeReminder(Reminder reminder, ReminderMark mark) {}
