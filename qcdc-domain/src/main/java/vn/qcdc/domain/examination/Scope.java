package vn.qcdc.domain.examination;

/** What a rule holds against each other (phạm vi). */
public enum Scope {
  /** A single figure. */
  CELL,
  /** Figures of one sheet. */
  SHEET,
  /** Sheets of one unit for different periods. */
  PERIODS,
  /** Sheets of different units for one period. */
  UNITS,
  /** A figure and a register of the system. */
  REGISTER
}
