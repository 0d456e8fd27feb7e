package vn.qcdc.domain.target;

import vn.qcdc.domain.figure.Ratio;

/** One aspect in which a version of a target departs from another. */
public record VersionDifference(TargetVersion comparedTo, TargetVersion version, Aspect aspect) {

  /** What can differ. */
  public enum Aspect {
    TEXT,
    /** The indicator: what is counted. */
    RULE,
    THRESHOLD,
    OBLIGATION
  }

  public String before() {
    return value(comparedTo);
  }

  public String after() {
    return value(version);
  }

  private String value(TargetVersion of) {
    return switch (aspect) {
      case TEXT -> of.text();
      case RULE -> of.indicator();
      case THRESHOLD -> text(of.threshold());
      case OBLIGATION -> of.obligation().name();
    };
  }

  private static String text(Ratio threshold) {
    return threshold.numerator().toPlainString() + "/" + threshold.denominator().toPlainString();
  }
}
