package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;

/**
 * A sheet that can be accepted as it was filled in.
 *
 * @param findings what remains to be explained or noticed; none of them is blocking
 */
public record FilledSheet(FigureSheet sheet, List<Finding> findings) {

  public FilledSheet {
    findings = List.copyOf(findings);
  }
}
