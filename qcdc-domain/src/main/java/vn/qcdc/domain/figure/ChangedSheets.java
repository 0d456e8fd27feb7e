package vn.qcdc.domain.figure;

import java.util.List;

/**
 * Which sheets have changed after one mark up to and with another.
 *
 * @param keys each once, in the order of the changes; how the sheets stand now is another question
 * @param until what to ask with next
 */
public record ChangedSheets(List<SheetKey> keys, ChangeMark until) {

  public ChangedSheets {
    keys = List.copyOf(keys);
  }
}
