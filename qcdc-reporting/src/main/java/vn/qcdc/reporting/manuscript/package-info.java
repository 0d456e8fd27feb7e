/**
 * Reports that people wrote, as the manuscript that the proof-reader reads: {@link
 * vn.qcdc.reporting.manuscript.WordDocument} and {@link vn.qcdc.reporting.manuscript.PdfDocument}.
 * A Word document goes back with {@link vn.qcdc.reporting.manuscript.MarginNote}s in it, otherwise
 * as it came.
 */
@NullMarked
package vn.qcdc.reporting.manuscript;

import org.jspecify.annotations.NullMarked;
