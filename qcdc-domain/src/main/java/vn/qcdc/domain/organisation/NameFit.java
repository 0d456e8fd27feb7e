package vn.qcdc.domain.organisation;

/** How well the name in a text is the name of a unit, best first. */
public enum NameFit {
  /** But for capital letters, the placing of tones and the kind of its numeral. */
  SAME(100),
  /** Quí for Quý. */
  OTHER_SPELLING(97),
  /** The marks that are there are right. */
  WITHOUT_MARKS(94),
  /** The letters are right, some marks are not. */
  OTHER_MARKS(88),
  /** Typing errors; the best of them is worth this much. */
  SIMILAR(85);

  private final int percent;

  NameFit(int percent) {
    this.percent = percent;
  }

  int percent() {
    return percent;
  }
}
