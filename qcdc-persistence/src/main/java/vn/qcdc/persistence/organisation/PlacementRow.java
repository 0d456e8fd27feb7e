package vn.qcdc.persistence.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Validity;

/** A row of {@code unit_placement}. */
@Embeddable
record PlacementRow(
    @Enumerated(EnumType.STRING) Hierarchy hierarchy,
    @Column(name = "parent_id") long parentId,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_until") @Nullable LocalDate validUntil) {

  static PlacementRow of(Placement placement) {
    return new PlacementRow(
        placement.hierarchy(),
        placement.parent().value(),
        placement.validity().from(),
        placement.validity().until());
  }

  Placement toDomain() {
    return new Placement(hierarchy, new UnitId(parentId), new Validity(validFrom, validUntil));
  }
}
