package vn.qcdc.domain.urging;

import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.matter.Kind;

/**
 * A reminder and its place among all of them.
 *
 * @param number of the matter in its register
 * @param mark of a reader who has read it
 */
public record MadeMatterReminder(
    MatterReminder reminder, String number, Kind kind, ReminderMark mark) {}
