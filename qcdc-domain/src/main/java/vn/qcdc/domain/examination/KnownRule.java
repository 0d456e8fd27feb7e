package vn.qcdc.domain.examination;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.time.Validity;

/**
 * One rule that sheets are held against, for those who want to know them all (quy tắc kiểm tra).
 *
 * @param rule what is wrong when it does not hold
 * @param check as {@link Discrepancy#check} names it
 */
public record KnownRule(
    FindingCode rule, String check, Severity severity, Scope scope, Source source) {

  /** Who states a rule. */
  public enum Origin {
    /** It holds for every sheet. */
    SYSTEM,
    /** An equation of a form. */
    FORM,
    /** A check that the catalogue declares. */
    CATALOGUE
  }

  /**
   * Where a rule is stated.
   *
   * @param name in Vietnamese, or the formula; {@code null} where the rule's code says it all
   * @param form code of the form whose equation it is
   * @param validity {@code null} of the system's own rules
   */
  public record Source(
      Origin origin,
      @Nullable String name,
      @Nullable String form,
      @Nullable Validity validity,
      @Nullable String basis) {}
}
