package vn.qcdc.domain.organisation;

import vn.qcdc.domain.time.Validity;

/** That a unit stands directly below another in one hierarchy for a time. */
public record Placement(Hierarchy hierarchy, UnitId parent, Validity validity) {

  public Placement during(Validity other) {
    return new Placement(hierarchy, parent, other);
  }
}
