package vn.qcdc.domain.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every revision of a figure, and where it comes from. */
public interface SaidFigures {

  /**
   * What each revision of a sheet says about a measure, earliest first; a measure that a revision
   * does not say is missing there.
   */
  List<SaidFigure> of(SheetKey key, String measure);

  /** The rows of feeds that said cells in just these revisions; what no feed said is left out. */
  Map<ReportedCell, FigureOrigin> origins(Set<ReportedCell> cells);
}
