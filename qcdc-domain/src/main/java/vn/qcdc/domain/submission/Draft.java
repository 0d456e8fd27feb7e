package vn.qcdc.domain.submission;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;

/**
 * A working copy of a sheet (bản nháp): it may have blanks, and is never counted.
 *
 * @param version never the same for two states of any draft
 * @param basedOn number of the revision that it means to supersede; empty where none was sent
 */
public record Draft(
    SheetKey sheet,
    List<RawFigure> figures,
    long version,
    OptionalInt basedOn,
    Instant savedAt,
    String savedBy) {

  public Draft {
    figures = List.copyOf(figures);
  }

  /** What would be wrong with it if it were sent as it is. */
  public List<Finding> advice(BlankSheet blank) {
    return blank.fill(figures).fold(FilledSheet::findings, findings -> findings);
  }
}
