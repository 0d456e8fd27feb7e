package vn.qcdc.domain.consistency;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_BLANK;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_MISSING;

import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;

/**
 * Every required cell is filled; another one that is blank is to be explained. On a sheet that says
 * nothing at all every cell is missing: that there was nothing has to be declared.
 */
final class FilledCells implements SheetCheck {

  private static final String CLAIMS = "value, nil, notApplicable";

  private final Set<String> required;

  FilledCells(Form form) {
    this.required = form.requiredMeasures();
  }

  @Override
  public Stream<Finding> examine(FigureSheet sheet, Measure measure) {
    if (!(sheet.figure(measure.code()) instanceof Figure.Missing)) {
      return Stream.of();
    }
    return required.contains(measure.code()) || sheet.figures().isEmpty()
        ? Stream.of(Finding.blocking(FIGURE_MISSING, measure.code(), null, CLAIMS))
        : Stream.of(Finding.needsExplanation(FIGURE_BLANK, measure.code(), null, CLAIMS));
  }
}
