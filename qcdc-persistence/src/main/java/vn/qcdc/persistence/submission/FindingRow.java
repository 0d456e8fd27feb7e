package vn.qcdc.persistence.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;

/** A row of {@code attempt_finding}. */
@Embeddable
record FindingRow(
    @Enumerated(EnumType.STRING) FindingCode code,
    @Enumerated(EnumType.STRING) Severity severity,
    String pointer,
    @Nullable String found,
    @Nullable String expected) {

  static FindingRow of(Finding finding) {
    return new FindingRow(
        finding.code(), finding.severity(), finding.pointer(), finding.value(), finding.expected());
  }

  Finding toDomain() {
    return new Finding(code, severity, pointer, found, expected);
  }
}
