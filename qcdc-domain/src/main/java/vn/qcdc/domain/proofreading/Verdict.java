package vn.qcdc.domain.proofreading;

/** What became of a claim that was checked. */
public enum Verdict {
  OK,
  /** The arithmetic gives something else. */
  MISMATCH,
  /** Digits were cut off where rounding half up gives another last digit. */
  TRUNCATED,
  /** No number can be written so. */
  MALFORMED,
  /** The same fact stands elsewhere with another value. */
  CONTRADICTION;

  public boolean isFlagged() {
    return this != OK;
  }
}
