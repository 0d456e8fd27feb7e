package vn.qcdc.domain.catalogue;

/** What values a measure takes; none is ever negative. */
public enum ValueType {
  /** A whole number of things. */
  COUNT,
  /** A decimal number, e.g. an amount of money. */
  AMOUNT,
  /** 1 for yes (có), 0 for no (không). */
  YES_NO
}
