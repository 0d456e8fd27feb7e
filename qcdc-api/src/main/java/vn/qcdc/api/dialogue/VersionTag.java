package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/** The ETag of a plan or a session: its version. Proxies that compress make it weak. */
final class VersionTag {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"v([1-9][0-9]{0,8})\"");

  private VersionTag() {}

  static EntityTag of(int version) {
    return new EntityTag("v" + version);
  }

  /** The version that the caller has seen; empty when the header is absent. */
  static OptionalInt seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return OptionalInt.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "If-Match", ifMatch, "\"v1\""));
    }
    return OptionalInt.of(Integer.parseInt(tag.group(1)));
  }

  /** The same, where the header has to be there. */
  static int needed(@Nullable String ifMatch) {
    return seen(ifMatch).orElseThrow(() -> new ProblemException(ProblemCode.PRECONDITION_REQUIRED));
  }
}
