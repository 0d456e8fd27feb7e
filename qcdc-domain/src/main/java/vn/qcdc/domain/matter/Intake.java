package vn.qcdc.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import vn.qcdc.domain.organisation.UnitId;

/**
 * What a matter was when it was taken in (tiếp nhận); it never changes, but that a part of what it
 * stands for may be split off.
 *
 * @param number in the register of the unit that took it in; kept for ever, whoever holds it
 * @param trackingCode by which whoever brought it can follow it; cannot be guessed
 */
public record Intake(
    String number,
    String trackingCode,
    Incoming incoming,
    Instant registeredAt,
    String registeredBy) {

  public Kind kind() {
    return incoming.kind();
  }

  /** That took it in. */
  public UnitId unit() {
    return incoming.unit();
  }

  public LocalDate receivedOn() {
    return incoming.receivedOn();
  }

  /** How many alike it stands for. */
  public int weight() {
    return incoming.weight();
  }

  Intake weighing(int other) {
    return new Intake(number, trackingCode, incoming.weighing(other), registeredAt, registeredBy);
  }

  /** Of a part of what this stands for. */
  Intake part(int itsWeight, String itsNumber, String itsTrackingCode) {
    return new Intake(
        itsNumber, itsTrackingCode, incoming.part(itsWeight), registeredAt, registeredBy);
  }
}
