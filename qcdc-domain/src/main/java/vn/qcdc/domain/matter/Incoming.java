package vn.qcdc.domain.matter;

import static vn.qcdc.domain.finding.FindingCode.KIND_NOT_BY_PORTAL;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.UnitId;

/**
 * What somebody comes with (việc đến), before it has a number.
 *
 * @param unit that takes it in
 * @param field of life or administration that it is about, a code
 * @param subject in a few words, and nobody's name (trích yếu)
 * @param weight how many alike it stands for; 1 but for opinions of which only the number is known
 * @param signatories how many signed
 * @param remote whether it came from a remote area, where the law gives more time
 * @param petitioner who handed it in, if that was registered
 * @param origin the dialogue or reception where it was said
 * @param externalId by which another system knows it
 */
public record Incoming(
    Kind kind,
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
    @Nullable String externalId) {

  /** From so many on the law speaks of many people (nhiều người cùng khiếu nại, tố cáo). */
  private static final int MANY = 5;

  /** Have to be signed, and kept from everybody who does not handle them. */
  private static final Set<Kind> IN_WRITING = Set.of(Kind.COMPLAINT, Kind.DENUNCIATION);

  public Incoming {
    if (weight < 1 || signatories < 0) {
      throw new IllegalArgumentException("It stands for itself at least");
    }
  }

  /** What stands against taking it in today. */
  public List<Finding> findings(LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (receivedOn.isAfter(today)) {
      findings.add(
          Finding.blocking(VALUE_NOT_ALLOWED, "/receivedOn", receivedOn.toString(), "≤ " + today));
    }
    if (subject.isBlank()) {
      findings.add(Finding.blocking(VALUE_REQUIRED, "/subject", null, null));
    }
    if (weight > 1 && kind != Kind.OPINION) {
      findings.add(Finding.blocking(VALUE_NOT_ALLOWED, "/weight", String.valueOf(weight), "1"));
    }
    if (channel == Channel.PORTAL && IN_WRITING.contains(kind)) {
      findings.add(Finding.blocking(KIND_NOT_BY_PORTAL, "/channel", channel.name(), null));
    }
    return List.copyOf(findings);
  }

  public boolean isOfMany() {
    return signatories >= MANY;
  }

  Incoming weighing(int other) {
    return like(other, externalId);
  }

  /** Of a part of what this stands for; no other system knows it. */
  Incoming part(int itsWeight) {
    return like(itsWeight, null);
  }

  private Incoming like(int otherWeight, @Nullable String otherId) {
    return new Incoming(
        kind,
        unit,
        receivedOn,
        channel,
        field,
        subject,
        otherWeight,
        signatories,
        remote,
        petitioner,
        origin,
        otherId);
  }
}
