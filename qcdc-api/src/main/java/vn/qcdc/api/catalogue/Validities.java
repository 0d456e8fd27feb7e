package vn.qcdc.api.catalogue;

import static vn.qcdc.domain.finding.FindingCode.VALIDITY_EMPTY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.time.Validity;

/** Reads the two days of a validity. */
final class Validities {

  private Validities() {}

  static Validity of(LocalDate from, @Nullable LocalDate until) {
    if (until != null && !from.isBefore(until)) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(VALIDITY_EMPTY, "validUntil", until.toString(), from.toString()));
    }
    return new Validity(from, until);
  }
}
