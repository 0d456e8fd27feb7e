package vn.qcdc.domain.organisation;

import vn.qcdc.domain.time.Validity;

/**
 * A code of a unit for a time. A code is not an identity: another unit may bear it later.
 *
 * @param scheme who numbers, e.g. {@code gso}; {@link #OWN_SCHEME} for the code that people see
 *     here
 */
public record UnitCode(String scheme, String code, Validity validity) {

  public static final String OWN_SCHEME = "qcdc";

  public UnitCode during(Validity other) {
    return new UnitCode(scheme, code, other);
  }

  boolean is(String otherScheme, String otherCode) {
    return scheme.equals(otherScheme) && code.equals(otherCode);
  }
}
