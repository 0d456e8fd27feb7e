package vn.qcdc.domain.examination;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;

/**
 * One thing on a sheet that does not add up (điểm chưa khớp).
 *
 * @param rule name of the {@link FindingCode} that says what is wrong
 * @param check which equation of the form, indicator or declared check it was; otherwise the rule's
 *     code again
 * @param measure code of the figure at which it was found; {@code null} when it is the whole sheet
 * @param value what that figure says, as a plain decimal
 * @param expected what it should be, or the bound that it breaks
 * @param parts the other figures that took part
 * @param basis legal basis or note of the form
 */
public record Discrepancy(
    String rule,
    String check,
    Severity severity,
    @Nullable String measure,
    @Nullable String value,
    @Nullable String expected,
    List<Part> parts,
    @Nullable String basis) {

  public Discrepancy {
    parts = List.copyOf(parts);
  }

  /** Whether what was said about the other holds for this one: it rests on the same figures. */
  boolean saysTheSameAs(Discrepancy other) {
    return severity == other.severity
        && Objects.equals(value, other.value)
        && Objects.equals(expected, other.expected)
        && parts.equals(other.parts);
  }
}
