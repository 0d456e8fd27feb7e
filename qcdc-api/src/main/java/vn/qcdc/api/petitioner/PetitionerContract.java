package vn.qcdc.api.petitioner;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.DocumentKind;
import vn.qcdc.api.contract.model.MatterKind;
import vn.qcdc.api.contract.model.Petitioner;
import vn.qcdc.api.contract.model.PetitionerDraft;
import vn.qcdc.api.contract.model.PetitionerErasure;
import vn.qcdc.api.contract.model.PetitionerIdentity;
import vn.qcdc.api.contract.model.PetitionerResealing;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.petitioner.ClaimedIdentity;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.IdentityDocument;
import vn.qcdc.domain.petitioner.Seals;

/** Petitioners as the contract shows them. */
final class PetitionerContract {

  private PetitionerContract() {}

  static Petitioner shown(vn.qcdc.domain.petitioner.Petitioner petitioner, UnitSnapshot unit) {
    return new Petitioner()
        .id(petitioner.id())
        .unit(UnitContract.MAP.ref(unit))
        .kind(MatterKind.fromValue(petitioner.kind().name()))
        .anonymous(petitioner.anonymous())
        .receivedOn(petitioner.receivedOn())
        .registeredAt(petitioner.registeredAt().atOffset(ZoneOffset.UTC))
        .registeredBy(petitioner.registeredBy())
        .erasure(erasure(petitioner.erasure()));
  }

  static PetitionerIdentity identity(
      vn.qcdc.domain.petitioner.Petitioner petitioner, Identity identity) {
    IdentityDocument document = identity.document();
    return new PetitionerIdentity()
        .id(petitioner.id())
        .anonymous(petitioner.anonymous())
        .fullName(identity.fullName())
        .documentKind(document == null ? null : DocumentKind.fromValue(document.kind().name()))
        .documentNumber(document == null ? null : document.number())
        .phone(identity.phone())
        .email(identity.email())
        .address(identity.address())
        .note(identity.note());
  }

  static ClaimedIdentity claimed(PetitionerDraft draft) {
    DocumentKind kind = draft.getDocumentKind();
    return new ClaimedIdentity(
        draft.getFullName(),
        kind == null ? null : IdentityDocument.Kind.valueOf(kind.name()),
        draft.getDocumentNumber(),
        draft.getPhone(),
        draft.getEmail(),
        draft.getAddress(),
        draft.getNote());
  }

  static vn.qcdc.domain.petitioner.MatterKind kind(MatterKind kind) {
    return vn.qcdc.domain.petitioner.MatterKind.valueOf(kind.name());
  }

  static PetitionerResealing resealing(Seals.Resealed resealed) {
    return new PetitionerResealing()
        .resealed(resealed.resealed())
        .left(resealed.left())
        .unopened(resealed.unopened())
        .keysInUse(resealed.keysInUse().stream().sorted().toList());
  }

  private static @Nullable PetitionerErasure erasure(
      vn.qcdc.domain.petitioner.Petitioner.@Nullable Erasure erasure) {
    return erasure == null
        ? null
        : new PetitionerErasure()
            .at(erasure.at().atOffset(ZoneOffset.UTC))
            .by(erasure.by())
            .reason(erasure.reason());
  }
}
