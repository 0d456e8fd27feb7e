package vn.qcdc.api.examination;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.finding.Finding;

/** The ETag of a finding: how many steps led to it. Proxies that compress make it weak. */
final class FindingTag {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"v([1-9][0-9]{0,8})\"");

  private FindingTag() {}

  static EntityTag of(KeptFinding finding) {
    return new EntityTag("v" + finding.version());
  }

  static boolean matches(@Nullable String ifNoneMatch, KeptFinding finding) {
    return ifNoneMatch != null
        && TAG.matcher(ifNoneMatch)
            .results()
            .anyMatch(tag -> tag.group(1).equals(String.valueOf(finding.version())));
  }

  /** The version that the caller has seen. */
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "If-Match", ifMatch, "\"v1\""));
    }
    return Integer.parseInt(tag.group(1));
  }
}
