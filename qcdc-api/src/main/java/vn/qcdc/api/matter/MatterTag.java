package vn.qcdc.api.matter;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Matter;

/** The ETag of a matter: the number of its last step. Proxies that compress make it weak. */
final class MatterTag {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"m([1-9][0-9]{0,8})\"");

  private MatterTag() {}

  static EntityTag of(Matter matter) {
    return new EntityTag("m" + matter.version());
  }

  /** The version that the caller has seen; the header has to be there. */
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "If-Match", ifMatch, "\"m1\""));
    }
    return Integer.parseInt(tag.group(1));
  }
}
