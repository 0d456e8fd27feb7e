package vn.qcdc.domain.petitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * That somebody handed in a petition (người gửi đơn), and nothing that tells who: petitions,
 * receptions and dialogues refer to it by its id.
 *
 * @param anonymous whether they gave no name
 * @param erasure {@code null} as long as the identity is kept
 */
public record Petitioner(
    UUID id,
    UnitId unit,
    MatterKind kind,
    boolean anonymous,
    LocalDate receivedOn,
    Instant registeredAt,
    String registeredBy,
    @Nullable Erasure erasure) {

  /** That the identity was taken away for ever (xóa danh tính); the record of it stays. */
  public record Erasure(Instant at, String by, String reason) {

    /** Stands for a reason of which nobody can tell whether it names the petitioner. */
    public static final String REASON_NOT_KEPT =
        "Không mở được danh tính để đối chiếu, nên không lưu lý do";
  }

  public boolean isErased() {
    return erasure != null;
  }

  public Petitioner erased(Erasure erased) {
    return new Petitioner(
        id, unit, kind, anonymous, receivedOn, registeredAt, registeredBy, erased);
  }
}
