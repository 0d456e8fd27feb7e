package vn.qcdc.domain.finding;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or remarkable, and where.
 *
 * @param pointer JSON pointer into the body, name of a parameter, or {@code row 7, column parent}
 * @param value what was found there
 * @param expected what would be right
 */
public record Finding(
    FindingCode code,
    Severity severity,
    String pointer,
    @Nullable String value,
    @Nullable String expected) {

  public static Finding blocking(
      FindingCode code, String pointer, @Nullable String value, @Nullable String expected) {
    return new Finding(code, Severity.BLOCKING, pointer, value, expected);
  }

  public static Finding needsExplanation(
      FindingCode code, String pointer, @Nullable String value, @Nullable String expected) {
    return new Finding(code, Severity.NEEDS_EXPLANATION, pointer, value, expected);
  }

  /** Whether what it was found in is returned. */
  public boolean isBlocking() {
    return severity == Severity.BLOCKING;
  }

  /** The same finding where another reader looks for it. */
  public Finding at(String place, @Nullable String foundThere) {
    return new Finding(code, severity, place, foundThere, expected);
  }
}
