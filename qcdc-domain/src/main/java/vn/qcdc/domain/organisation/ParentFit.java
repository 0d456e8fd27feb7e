package vn.qcdc.domain.organisation;

/** How well what a text says to be above a unit stands above it, best first. */
public enum ParentFit {
  SAME,
  NOT_SAID,
  /** Called somewhat otherwise. */
  SIMILAR,
  OTHER
}
