package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.CORRECTION_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.EXPLANATION_NEEDED;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.submission.Scrutiny;

/** Examines sheets, holds the result against what is known of them, and keeps what has changed. */
public final class ReexamineSheets implements Scrutiny {

  private final ExamineSheets examineSheets;
  private final Findings findings;

  public ReexamineSheets(ExamineSheets examineSheets, Findings findings) {
    this.examineSheets = examineSheets;
    this.findings = findings;
  }

  /**
   * What an examination of one sheet has brought.
   *
   * @param found what does not add up on it now
   * @param changes of what was known of it
   */
  record Result(List<Discrepancy> found, List<FindingChange> changes) {

    Result {
      found = List.copyOf(found);
      changes = List.copyOf(changes);
    }
  }

  @Override
  public List<Finding> unsettled(SheetKey sheet, Instant at) {
    examine(List.of(sheet), at);
    return findings.ofForUpdate(List.of(sheet)).getOrDefault(sheet, List.of()).stream()
        .filter(KeptFinding::isUnsettled)
        .map(ReexamineSheets::obstacle)
        .toList();
  }

  /**
   * @param sheets some hundred at most; of what does not stand nothing is found
   */
  Map<SheetKey, Result> examine(Collection<SheetKey> sheets, Instant at) {
    Map<SheetKey, List<Discrepancy>> found = examineSheets.examine(sheets);
    Map<SheetKey, List<KeptFinding>> known = findings.ofForUpdate(sheets);
    Map<SheetKey, Result> results = new HashMap<>();
    for (SheetKey sheet : sheets) {
      List<Discrepancy> fresh = found.getOrDefault(sheet, List.of());
      List<KeptFinding> before = known.getOrDefault(sheet, List.of());
      results.put(sheet, new Result(fresh, new Reconciliation(sheet, before, fresh).changes()));
    }
    findings.keep(
        results.values().stream().flatMap(result -> result.changes().stream()).toList(),
        Revision.micros(at));
    return results;
  }

  private static Finding obstacle(KeptFinding finding) {
    Discrepancy found = finding.discrepancy();
    boolean isBlocking = found.severity() == Severity.BLOCKING;
    return new Finding(
        isBlocking ? CORRECTION_NEEDED : EXPLANATION_NEEDED,
        found.severity(),
        "/findings/" + finding.id(),
        found.value(),
        found.expected());
  }
}
