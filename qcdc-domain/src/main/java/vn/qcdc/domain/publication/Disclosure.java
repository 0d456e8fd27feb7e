package vn.qcdc.domain.publication;

/** How much of a published measure everybody may see (mức công khai). */
public enum Disclosure {
  /** Every total. */
  OPEN,
  /** Only totals that betray no small count, see {@link ShownUnits}. */
  ABOVE_THRESHOLD
}
