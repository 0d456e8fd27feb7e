package vn.qcdc.domain.petitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.qcdc.domain.organisation.UnitId;

/** Petitioners and identities with defaults that are valid. */
public final class SamplePetitioner {

  public static final Instant AT = Instant.parse("2025-03-10T02:30:00.000001Z");

  private SamplePetitioner() {}

  public static Petitioner of(UnitId unit) {
    return at(unit, AT);
  }

  public static Petitioner at(UnitId unit, Instant registeredAt) {
    return new Petitioner(
        UUID.randomUUID(),
        unit,
        MatterKind.DENUNCIATION,
        /* anonymous= */ false,
        LocalDate.of(2025, 3, 9),
        registeredAt,
        "can-bo-tiep-dan",
        /* erasure= */ null);
  }

  public static Identity identity() {
    return named("Nguyễn Thị Hoài Thương");
  }

  public static Identity named(String name) {
    return new Identity(
        name,
        new IdentityDocument(IdentityDocument.Kind.CITIZEN_CARD, "093185012345"),
        "0912 345 678",
        "hoai.thuong@example.vn",
        "Ấp Thạnh Lợi, xã Vị Tân",
        "Con gái ông Ba");
  }
}
