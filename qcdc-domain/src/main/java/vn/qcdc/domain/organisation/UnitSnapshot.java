package vn.qcdc.domain.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands on one day in one hierarchy.
 *
 * @param parent {@code null} at the top of the hierarchy
 */
public record UnitSnapshot(
    UnitId id,
    String code,
    String name,
    String type,
    Level level,
    UnitKind kind,
    @Nullable UnitId parent) {

  /** As people say it: {@code xã Phụng Hiệp}, but {@code Sở Nội vụ}, whose name says what it is. */
  public String fullName() {
    return kind == UnitKind.TERRITORY ? type + " " + name : name;
  }
}
