package vn.qcdc.api.deadline;

import vn.qcdc.api.parameter.MarkTag;
import vn.qcdc.domain.deadline.ReminderMark;

/** How callers say how far they have read reminders. */
final class SinceTag {

  private SinceTag() {}

  static String of(ReminderMark mark) {
    return new MarkTag(mark.transaction(), mark.number()).text();
  }

  static ReminderMark mark(String since) {
    MarkTag tag = MarkTag.read(since, "since");
    return new ReminderMark(tag.transaction(), tag.number());
  }
}
