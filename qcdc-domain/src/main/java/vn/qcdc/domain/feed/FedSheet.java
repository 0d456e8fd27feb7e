package vn.qcdc.domain.feed;

import java.util.Map;
import vn.qcdc.domain.figure.KeptSheet;

/**
 * A sheet that a feed brought.
 *
 * @param rows of the feed by code of the measure; what stood before and stayed is not there
 */
public record FedSheet(KeptSheet kept, Map<String, Integer> rows) {

  public FedSheet {
    rows = Map.copyOf(rows);
  }
}
