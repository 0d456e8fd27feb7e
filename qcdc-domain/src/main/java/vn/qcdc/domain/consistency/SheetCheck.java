package vn.qcdc.domain.consistency;

import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.finding.Finding;

/** One named rule over one cell of a sheet. Reports; never throws, never logs, never corrects. */
@FunctionalInterface
interface SheetCheck {
  Stream<Finding> examine(FigureSheet sheet, Measure measure);
}
