package vn.qcdc.persistence.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.time.Validity;

/** A row of {@code unit_code}. */
@Embeddable
record DatedCodeRow(
    String scheme,
    String code,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_until") @Nullable LocalDate validUntil) {

  static DatedCodeRow of(UnitCode code) {
    return new DatedCodeRow(
        code.scheme(), code.code(), code.validity().from(), code.validity().until());
  }

  UnitCode toDomain() {
    return new UnitCode(scheme, code, new Validity(validFrom, validUntil));
  }
}
