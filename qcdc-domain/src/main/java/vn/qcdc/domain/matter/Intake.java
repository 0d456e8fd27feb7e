package vn.qcdc.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * What a matter was when it came in (tiếp nhận); it never changes.
 *
 * @param number in the register of the unit that took it in; kept for ever, whoever holds it
 * @param trackingCode by which whoever brought it can follow it; cannot be guessed
 * @param unit that took it in
 * @param field of life or administration that it is about, a code
 * @param subject in a few words, and nobody's name (trích yếu)
 * @param weight how many alike it stands for; 1 but for opinions of which only the number is known
 * @param signatories how many signed
 * @param remote whether it came from a remote area, where the law gives more time
 * @param petitioner who handed it in, if that was registered
 * @param origin the dialogue or reception where it was said, or the one that it was split from
 * @param externalId by which another system knows it
 */
public record Intake(
    Kind kind,
    String number,
    String trackingCode,
    UnitId unit,
    LocalDate receivedOn,
    Channel channel,
    String field,
    String subject,
    int weight,
    int signatories,
    boolean remote,
    @Nullable UUID petitioner,
    @Nullable UUID origin,
    @Nullable String externalId,
    Instant registeredAt,
    String registeredBy) {

  public Intake {
    if (weight < 1 || signatories < 0) {
      throw new IllegalArgumentException("It stands for itself at least");
    }
  }
}
