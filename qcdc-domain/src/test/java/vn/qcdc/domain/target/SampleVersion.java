package vn.qcdc.domain.target;

import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.time.Validity;

/**
 * Makes a wording of a target: firm, all of it, in force since the resolution, unless said
 * otherwise.
 */
public record SampleVersion(TargetVersion version) {

  /** As the resolution says it. */
  public static SampleVersion enacted(String indicator) {
    return new SampleVersion(
        new TargetVersion(
            SampleTargets.ENACTED,
            VersionKind.ENACTED,
            "100% được thực hiện",
            indicator,
            Ratio.WHOLE,
            Obligation.FIRM,
            SampleTargets.RESOLUTION,
            SampleTargets.sinceTheResolution()));
  }

  /** As the review quotes it. */
  public static SampleVersion quoted(String indicator) {
    return new SampleVersion(
        new TargetVersion(
            SampleTargets.QUOTED,
            VersionKind.QUOTED,
            "100% được thực hiện",
            indicator,
            Ratio.WHOLE,
            Obligation.FIRM,
            SampleTargets.REVIEW,
            SampleTargets.sinceTheResolution()));
  }

  public SampleVersion named(String name) {
    return new SampleVersion(
        new TargetVersion(
            name,
            version.kind(),
            version.text(),
            version.indicator(),
            version.threshold(),
            version.obligation(),
            version.legalBasis(),
            version.validity()));
  }

  public SampleVersion text(String text) {
    return new SampleVersion(
        new TargetVersion(
            version.version(),
            version.kind(),
            text,
            version.indicator(),
            version.threshold(),
            version.obligation(),
            version.legalBasis(),
            version.validity()));
  }

  public SampleVersion threshold(Ratio threshold) {
    return new SampleVersion(
        new TargetVersion(
            version.version(),
            version.kind(),
            version.text(),
            version.indicator(),
            threshold,
            version.obligation(),
            version.legalBasis(),
            version.validity()));
  }

  public SampleVersion obligation(Obligation obligation) {
    return new SampleVersion(
        new TargetVersion(
            version.version(),
            version.kind(),
            version.text(),
            version.indicator(),
            version.threshold(),
            obligation,
            version.legalBasis(),
            version.validity()));
  }

  public SampleVersion during(Validity validity) {
    return new SampleVersion(
        new TargetVersion(
            version.version(),
            version.kind(),
            version.text(),
            version.indicator(),
            version.threshold(),
            version.obligation(),
            version.legalBasis(),
            validity));
  }
}
