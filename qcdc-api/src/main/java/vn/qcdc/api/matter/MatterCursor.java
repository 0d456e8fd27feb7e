package vn.qcdc.api.matter;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.parameter.OpaqueText;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterMark;

/** Where the next page of matters begins, as callers hand it back. */
final class MatterCursor {

  private static final Pattern MARK =
      Pattern.compile(
          "matter:(\\d{4}-\\d{2}-\\d{2}),([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private MatterCursor() {}

  /** {@code null} for the first page. */
  static @Nullable MatterMark mark(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    Matcher mark = MARK.matcher(OpaqueText.meant(cursor));
    try {
      if (mark.matches()) {
        return new MatterMark(LocalDate.parse(mark.group(1)), UUID.fromString(mark.group(2)));
      }
    } catch (DateTimeException madeUp) {
      throw refused(cursor);
    }
    throw refused(cursor);
  }

  /**
   * @param found one more than the page has, if there are so many
   * @return {@code null} when nothing follows
   */
  static @Nullable String next(List<Matter> found, int limit) {
    if (found.size() <= limit) {
      return null;
    }
    MatterMark last = MatterMark.of(found.get(limit - 1));
    return OpaqueText.of("matter:" + last.receivedOn() + "," + last.id());
  }

  private static ProblemException refused(String cursor) {
    return new ProblemException(
        ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "cursor", cursor, "next"));
  }
}
