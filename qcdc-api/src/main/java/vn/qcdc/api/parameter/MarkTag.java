package vn.qcdc.api.parameter;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/**
 * How callers say how far they have read what comes in the order of transactions; nothing that they
 * should take apart.
 *
 * @param transaction in which the last one read was made
 * @param number of that one within it
 */
public record MarkTag(long transaction, long number) {

  private static final Pattern TAG = Pattern.compile("after:(\\d{1,18})\\.(\\d{1,18})");

  public String text() {
    String tag = "after:" + transaction + "." + number;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(tag.getBytes(StandardCharsets.UTF_8));
  }

  /** Refuses what was not given out by this server. */
  public static MarkTag read(String text, String parameter) {
    Matcher tag = TAG.matcher(decoded(text));
    if (!tag.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, parameter, text, "next"));
    }
    return new MarkTag(Long.parseLong(tag.group(1)), Long.parseLong(tag.group(2)));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
