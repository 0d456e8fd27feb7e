package vn.qcdc.api.access;

/** How much harm it does when something gets out. */
public enum Sensitivity {
  /** None: it is published. */
  OPEN,
  /** It is for those who work with it, each for their own units. */
  INTERNAL,
  /** It can hurt people; every look at it is audited. */
  CONFIDENTIAL
}
