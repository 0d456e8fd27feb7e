package vn.qcdc.domain.target;

import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.law.LegalBasis;
import vn.qcdc.domain.rollup.Rate;
import vn.qcdc.domain.time.Validity;

/**
 * One wording of a target and what it asks for.
 *
 * @param version names the wording, e.g. {@code NQ11-2018}
 * @param text the wording itself
 * @param indicator code of the indicator that is held against the threshold
 */
public record TargetVersion(
    String version,
    VersionKind kind,
    String text,
    String indicator,
    Ratio threshold,
    Obligation obligation,
    LegalBasis legalBasis,
    Validity validity) {

  TargetVersion withValidity(Validity other) {
    return new TargetVersion(
        version, kind, text, indicator, threshold, obligation, legalBasis, other);
  }

  /** Holds a rate of {@link #indicator} against the threshold. */
  public Evaluation evaluate(Target target, Rate rate) {
    return new Evaluation(target, this, rate);
  }
}
