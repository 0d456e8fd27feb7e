package vn.qcdc.domain.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.finding.FindingCode;

/** A sheet held against a declared check. */
record Held(Check check, Subject subject) {

  /** That the check does not hold at one of the sheet's figures. */
  Discrepancy discrepancy(
      FindingCode rule, String measure, @Nullable String expected, List<Part> parts) {
    return new Discrepancy(
        rule.name(),
        check.code(),
        check.severity(),
        measure,
        Subject.text(subject.amount(measure).orElse(null)),
        expected,
        parts,
        check.basis());
  }
}
