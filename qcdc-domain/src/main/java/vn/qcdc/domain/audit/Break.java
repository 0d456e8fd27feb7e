package vn.qcdc.domain.audit;

/**
 * A place at which the chain is not what it was when it was written.
 *
 * @param first number of the first entry concerned
 * @param last number of the last entry concerned, included
 */
public record Break(Kind kind, long first, long last) {

  /** What is wrong there. */
  public enum Kind {
    /** The entry says something else than its hash covers. */
    CHANGED,
    /** Entries are gone. */
    MISSING,
    /** The entry does not follow the one before: that one was replaced together with its hash. */
    UNLINKED,
    /** Entries that were known are gone from the end. */
    CUT_OFF,
    /** The entry is another one than was known, whole as the chain may look. */
    REWRITTEN
  }
}
