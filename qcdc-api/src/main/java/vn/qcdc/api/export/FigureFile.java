package vn.qcdc.api.export;

import java.io.Closeable;
import java.io.IOException;

/** A file of figures that is being written; closing it makes it whole. */
interface FigureFile extends Closeable {

  void add(ExportedFigure figure) throws IOException;
}
