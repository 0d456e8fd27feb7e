package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.finding.Finding;

/**
 * The ETag of a sheet: its revision, how many steps were done to that, and how many findings are
 * open. Proxies that compress make it weak on its way; it still names the revision.
 */
final class SheetTag {

  private static final Pattern TAG =
      Pattern.compile("(?:W/)?\"r([1-9][0-9]{0,8})(?:\\.[0-9]{1,6}){0,2}\"");

  private SheetTag() {}

  /**
   * @param steps how many were done to the revision
   */
  static EntityTag of(Revision revision, int steps) {
    return new EntityTag(value(revision, steps, 0));
  }

  /**
   * @param open how many findings are open
   */
  static String value(Revision revision, int steps, long open) {
    String findings = open == 0 ? "" : "." + open;
    return "r" + revision.number() + (steps == 0 && open == 0 ? "" : "." + steps) + findings;
  }

  /**
   * Whether the caller has this already.
   *
   * @param current value of the tag as it is now
   */
  static boolean matches(@Nullable String ifNoneMatch, String current) {
    String tag = '"' + current + '"';
    return ifNoneMatch != null
        && (ifNoneMatch.strip().equals("*")
            || TAG.matcher(ifNoneMatch).results().anyMatch(each -> each.group().endsWith(tag)));
  }

  /** The revision that the caller has seen; empty when the header is absent. */
  static OptionalInt revision(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return OptionalInt.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "If-Match", ifMatch, "\"r1\""));
    }
    return OptionalInt.of(Integer.parseInt(tag.group(1)));
  }
}
