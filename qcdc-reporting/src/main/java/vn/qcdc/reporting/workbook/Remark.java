package vn.qcdc.reporting.workbook;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told about one place of a workbook.
 *
 * @param place {@code Biểu!E12}, or anything else where no cell is meant
 * @param value what was found there; empty when nothing was
 * @param text for people: what is wrong and what to do
 */
public record Remark(String place, String value, String text) {

  /** The cell that is meant; {@code null} when none is. */
  @Nullable CellReference cell() {
    int mark = place.lastIndexOf('!');
    return mark > 0 && place.substring(mark + 1).matches("[A-Z]{1,3}[1-9][0-9]{0,6}")
        ? new CellReference(
            place.substring(0, mark),
            new CellReference(place.substring(mark + 1)).getRow(),
            new CellReference(place.substring(mark + 1)).getCol(),
            false,
            false)
        : null;
  }
}
