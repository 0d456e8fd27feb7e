package vn.qcdc.domain.feed;

/** How a feed is to be merged. */
public record FeedTerms(Mode mode, Strategy strategy) {

  /** What becomes of sound sheets when others are not. */
  public enum Mode {
    /** All of the feed or nothing. */
    ATOMIC,
    /** Sheets with findings are returned, the others are taken. */
    PARTIAL
  }

  /** What becomes of figures that stand already. */
  public enum Strategy {
    /** Cells that are sent are added or corrected; the others of their sheets stay. */
    UPSERT,
    /** Cells are only added; one that stands with another figure is refused. */
    INSERT_ONLY,
    /** A sheet of which any cell is sent becomes just what is sent. */
    REPLACE
  }
}
