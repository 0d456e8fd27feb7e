package vn.qcdc.domain.organisation;

import vn.qcdc.domain.time.Validity;

/**
 * What a unit is called for a time.
 *
 * @param name without the type, e.g. {@code Phụng Hiệp}
 * @param type the word before the name, e.g. {@code huyện}, {@code thị trấn}
 */
public record UnitName(String name, String type, Level level, Validity validity) {

  public UnitName during(Validity other) {
    return new UnitName(name, type, level, other);
  }

  /** Whenever it holds. */
  public boolean saysTheSameAs(UnitName other) {
    return other.during(validity).equals(this);
  }
}
