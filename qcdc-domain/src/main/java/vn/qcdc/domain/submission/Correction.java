package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;

/**
 * A numbered change of a locked sheet (đính chính); other changes are revisions without a number.
 *
 * @param number 1 for the first of the sheet
 */
public record Correction(int number, KeptSheet before, KeptSheet after, Reason reason) {

  /** One cell that is not what it was. */
  public record ChangedCell(String measure, Figure before, Figure after) {}

  /** In the order of the form. */
  public List<ChangedCell> cells() {
    return after.sheet().figures().entrySet().stream()
        .map(
            cell ->
                new ChangedCell(
                    cell.getKey(), before.sheet().figure(cell.getKey()), cell.getValue()))
        .filter(cell -> !cell.before().equals(cell.after()))
        .toList();
  }
}
