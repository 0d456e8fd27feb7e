package vn.qcdc.api.parameter;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/** The ETag of something that has no version of its own: a digest of what the contract shows. */
public final class ContentTag {

  private static final int BYTES = 8;
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9a-f]{16})\"");

  private ContentTag() {}

  public static EntityTag of(Object shown) {
    return new EntityTag(digest(shown));
  }

  /**
   * Refuses a caller who would write over something that they have not seen as it is.
   *
   * @param current as the contract shows it
   */
  public static void requireSeen(Object current, @Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED);
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "If-Match", ifMatch, "\"0123456789abcdef\""));
    }
    if (!tag.group(1).equals(digest(current))) {
      throw new ProblemException(ProblemCode.PRECONDITION_FAILED);
    }
  }

  private static String digest(Object shown) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(shown.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
