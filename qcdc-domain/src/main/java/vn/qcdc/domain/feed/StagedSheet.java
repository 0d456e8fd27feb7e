package vn.qcdc.domain.feed;

import java.util.List;
import vn.qcdc.domain.figure.SheetKey;

/**
 * All that a feed says of one sheet.
 *
 * @param cells in the order of their rows
 */
public record StagedSheet(SheetKey key, List<StagedCell> cells) {

  public StagedSheet {
    cells = List.copyOf(cells);
  }
}
