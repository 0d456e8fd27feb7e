package vn.qcdc.api.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.FigureEntry;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.submission.RawFigure;

/** Figures as the contract shows them and takes them. */
final class FigureEntries {

  private FigureEntries() {}

  static List<FigureEntry> of(FigureSheet sheet) {
    return sheet.figures().entrySet().stream()
        .map((Map.Entry<String, Figure> cell) -> entry(cell.getKey(), cell.getValue()))
        .toList();
  }

  static FigureEntry entry(String measure, Figure figure) {
    return entry(RawFigure.of(measure, figure));
  }

  static FigureEntry entry(RawFigure raw) {
    return new FigureEntry()
        .measure(raw.measure())
        .value(raw.value())
        .nil(raw.nil() ? true : null)
        .notApplicable(raw.notApplicable());
  }

  static List<RawFigure> raw(List<FigureEntry> entries) {
    return entries.stream().map(FigureEntries::raw).toList();
  }

  private static RawFigure raw(FigureEntry entry) {
    @Nullable Boolean nil = entry.getNil();
    return new RawFigure(
        entry.getMeasure(), entry.getValue(), nil != null && nil, entry.getNotApplicable());
  }
}
