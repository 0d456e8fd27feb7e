package vn.qcdc.api.deadline;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.finding.Finding;

/** How callers say how far they have read reminders; nothing that they should take apart. */
final class SinceTag {

  private static final Pattern TAG = Pattern.compile("after:(\\d{1,18})\\.(\\d{1,18})");

  private SinceTag() {}

  static String of(ReminderMark mark) {
    String tag = "after:" + mark.transaction() + "." + mark.number();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(tag.getBytes(StandardCharsets.UTF_8));
  }

  /** Refuses what was not given out by this server. */
  static ReminderMark mark(String since) {
    Matcher tag = TAG.matcher(decoded(since));
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "since", since, "next"));
    }
    return new ReminderMark(Long.parseLong(tag.group(1)), Long.parseLong(tag.group(2)));
  }

  private static String decoded(String since) {
    try {
      return new String(Base64.getUrlDecoder().decode(since), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
