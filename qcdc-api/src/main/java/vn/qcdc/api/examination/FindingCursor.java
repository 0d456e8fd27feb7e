package vn.qcdc.api.examination;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.parameter.OpaqueText;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.examination.FindingMark;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.finding.Finding;

/** Where the next page begins, as callers hand it back. */
final class FindingCursor {

  private static final Pattern MARK = Pattern.compile("after:(\\d{4}-\\d{2}-\\d{2}),(\\d{1,18})");

  private FindingCursor() {}

  /** {@code null} for the first page. */
  static @Nullable FindingMark mark(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    Matcher mark = MARK.matcher(OpaqueText.meant(cursor));
    try {
      if (mark.matches()) {
        return new FindingMark(LocalDate.parse(mark.group(1)), Long.parseLong(mark.group(2)));
      }
    } catch (DateTimeParseException madeUp) {
      throw refused(cursor);
    }
    throw refused(cursor);
  }

  /**
   * @param found one more than the page has, if there are so many
   * @return {@code null} when nothing follows
   */
  static @Nullable String next(List<KeptFinding> found, int limit) {
    if (found.size() <= limit) {
      return null;
    }
    FindingMark last = FindingMark.of(found.get(limit - 1));
    return OpaqueText.of("after:" + last.lastDay() + "," + last.id());
  }

  private static ProblemException refused(String cursor) {
    return new ProblemException(
        ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "cursor", cursor, "next"));
  }
}
