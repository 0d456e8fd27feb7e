package vn.qcdc.persistence.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.reception.Receiver;
import vn.qcdc.domain.reception.ReceiverRole;
import vn.qcdc.domain.reception.Reception;
import vn.qcdc.domain.reception.ReceptionKind;
import vn.qcdc.domain.reception.Setting;
import vn.qcdc.domain.reception.Turnout;

/** A row of {@code reception}. */
@Entity
@Table(name = "reception")
// Who registered it and when is read by people who look at the tables.
@SuppressWarnings("UnusedVariable")
class ReceptionRow {

  @Id private UUID id;

  @Column(name = "unit_id")
  private long unit;

  @Column(name = "external_id")
  private @Nullable String externalId;

  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private ReceptionKind kind;

  @Enumerated(EnumType.STRING)
  private ReceiverRole receiver;

  private boolean delegated;
  private int visits;
  private int people;

  @Column(name = "first_cases")
  private int firstCases;

  @Column(name = "repeated_cases")
  private int repeatedCases;

  @Column(name = "large_groups")
  private int largeGroups;

  private boolean online;
  private @Nullable String place;
  private @Nullable String note;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "registered_by")
  private String registeredBy;

  ReceptionRow() {}

  static ReceptionRow of(Reception reception, Instant at, String by) {
    ReceptionRow row = new ReceptionRow();
    row.id = reception.id();
    row.registeredAt = at;
    row.registeredBy = by;
    row.say(reception);
    return row;
  }

  /** From now on it says what the reception says. */
  final void say(Reception reception) {
    unit = reception.unit().value();
    externalId = reception.externalId();
    day = reception.day();
    kind = reception.kind();
    receiver = reception.receiver().role();
    delegated = reception.receiver().delegated();
    visits = reception.turnout().visits();
    people = reception.turnout().people();
    firstCases = reception.turnout().firstCases();
    repeatedCases = reception.turnout().repeatedCases();
    largeGroups = reception.turnout().largeGroups();
    online = reception.setting().online();
    place = reception.setting().place();
    note = reception.setting().note();
  }

  Reception toDomain() {
    return new Reception(
        id,
        new UnitId(unit),
        externalId,
        day,
        kind,
        new Receiver(receiver, delegated),
        new Turnout(visits, people, firstCases, repeatedCases, largeGroups),
        new Setting(online, place, note));
  }
}
