package vn.qcdc.persistence.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;

/** A row of {@code unit_name}. */
@Embeddable
record DatedNameRow(
    String name,
    String type,
    @Enumerated(EnumType.STRING) Level level,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_until") @Nullable LocalDate validUntil) {

  static DatedNameRow of(UnitName name) {
    return new DatedNameRow(
        name.name(), name.type(), name.level(), name.validity().from(), name.validity().until());
  }

  UnitName toDomain() {
    return new UnitName(name, type, level, new Validity(validFrom, validUntil));
  }
}
