package vn.qcdc.domain.submission;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;

/**
 * That somebody sent a sheet (lần gửi), whether it was accepted (tiếp nhận) or returned (trả lại).
 *
 * @param revision the revision that it became; empty when it was returned
 */
public record Attempt(
    SheetKey sheet, Instant at, String by, OptionalInt revision, List<Finding> findings) {

  public Attempt {
    findings = List.copyOf(findings);
  }

  /** That a sheet was sent as it is kept, and accepted. */
  public static Attempt accepted(KeptSheet kept) {
    Revision revision = kept.revision();
    return new Attempt(
        kept.sheet().key(),
        revision.receivedAt(),
        revision.submittedBy(),
        OptionalInt.of(revision.number()),
        List.of());
  }
}
