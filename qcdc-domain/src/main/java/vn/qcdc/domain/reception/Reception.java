package vn.qcdc.domain.reception;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/**
 * One session at which citizens were received (buổi tiếp công dân). It has one receiver, so that
 * nobody counts it twice.
 *
 * @param externalId what the unit itself calls it; names one reception of the unit
 */
public record Reception(
    UUID id,
    UnitId unit,
    @Nullable String externalId,
    LocalDate day,
    ReceptionKind kind,
    Receiver receiver,
    Turnout turnout,
    Setting setting) {

  /** Whether the other says the same, whatever its id. */
  public boolean saysTheSameAs(Reception other) {
    return other.withId(id).equals(this);
  }

  public Reception withId(UUID own) {
    return new Reception(own, unit, externalId, day, kind, receiver, turnout, setting);
  }
}
