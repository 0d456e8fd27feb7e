package vn.qcdc.api.problem;

import java.util.List;
import java.util.Set;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/** Ends a request with a problem; what it would have written is rolled back. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final Set<FindingCode> NAMES_NOTHING =
      Set.of(
          FindingCode.FORM_UNKNOWN,
          FindingCode.UNIT_UNKNOWN,
          FindingCode.UNIT_NOT_STANDING,
          FindingCode.REORGANISATION_UNKNOWN,
          FindingCode.MEASURE_UNKNOWN,
          FindingCode.TARGET_UNKNOWN,
          FindingCode.INDICATOR_UNKNOWN,
          FindingCode.VERSION_UNKNOWN,
          FindingCode.TERM_RULE_UNKNOWN);
  private static final Set<FindingCode> IS_MISSHAPEN = Set.of(FindingCode.PERIOD_MALFORMED);

  private final ProblemCode code;
  private final transient List<Finding> findings;

  public ProblemException(ProblemCode code, Finding... findings) {
    this(code, List.of(findings));
  }

  public ProblemException(ProblemCode code, List<Finding> findings) {
    super(code.name());
    this.code = code;
    this.findings = List.copyOf(findings);
  }

  /** The problem that an address or a query has when these things are wrong with it. */
  public static ProblemException inAddress(List<Finding> findings) {
    return new ProblemException(codeOf(findings), findings);
  }

  /** An answer that would take more than a server should give to one caller. */
  public static ProblemException tooMuch(long asked, long most) {
    return inAddress(
        List.of(
            Finding.blocking(
                FindingCode.TOO_MUCH_ASKED, "unit, period", String.valueOf(asked), "≤ " + most)));
  }

  private static ProblemCode codeOf(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> IS_MISSHAPEN.contains(finding.code()))) {
      return ProblemCode.BAD_REQUEST;
    }
    if (findings.stream().anyMatch(finding -> NAMES_NOTHING.contains(finding.code()))) {
      return ProblemCode.NOT_FOUND;
    }
    return findings.stream().anyMatch(finding -> finding.code() == FindingCode.UNIT_OUTSIDE_REMIT)
        ? ProblemCode.FORBIDDEN
        : ProblemCode.UNPROCESSABLE;
  }

  ProblemCode code() {
    return code;
  }

  List<Finding> findings() {
    return findings;
  }
}
