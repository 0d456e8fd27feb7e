package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.Draft;

/** The ETag of a draft: its version. A sheet's tag is of another kind and never mistaken for it. */
final class DraftTag {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"d([1-9][0-9]{0,17})\"");

  private DraftTag() {}

  static EntityTag of(Draft draft) {
    return new EntityTag("d" + draft.version());
  }

  /** The version that the caller has seen; empty when the header is absent. */
  static OptionalLong version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "If-Match", ifMatch, "\"d1\""));
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }
}
