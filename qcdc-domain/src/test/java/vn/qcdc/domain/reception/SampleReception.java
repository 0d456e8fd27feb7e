package vn.qcdc.domain.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Validity;

/** Receptions, and the rules of the law as the product ships them. */
public final class SampleReception {

  private static final LocalDate LAW = LocalDate.of(2014, 7, 1);
  private static final LocalDate PARTY = LocalDate.of(2019, 2, 18);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  public static final List<ReceptionRule> RULES =
      List.of(
          rule(
              "FQ-CHAIR-COMM",
              ReceiverRole.CHAIR,
              Level.COMMUNE,
              1,
              Per.WEEK,
              "Luật Tiếp công dân 2013, Điều 15",
              new Validity(LAW, LocalDate.of(2026, 7, 1))),
          rule(
              "FQ-CHAIR-DIST",
              ReceiverRole.CHAIR,
              Level.DISTRICT,
              2,
              Per.MONTH,
              "Luật Tiếp công dân 2013, Điều 13",
              new Validity(LAW, REFORM)),
          rule(
              "FQ-CHAIR-PROV",
              ReceiverRole.CHAIR,
              Level.PROVINCE,
              1,
              Per.MONTH,
              "Luật Tiếp công dân 2013, Điều 12",
              Validity.since(LAW)),
          rule(
              "FQ-HEAD",
              ReceiverRole.AGENCY_HEAD,
              null,
              1,
              Per.MONTH,
              "Luật Tiếp công dân 2013, Điều 18; Nghị định 154/2026/NĐ-CP",
              Validity.since(LAW)),
          rule(
              "FQ-SEC-COMM",
              ReceiverRole.PARTY_SECRETARY,
              Level.COMMUNE,
              2,
              Per.MONTH,
              "Quy định số 11-QĐi/TW",
              Validity.since(PARTY)),
          rule(
              "FQ-SEC-DIST",
              ReceiverRole.PARTY_SECRETARY,
              Level.DISTRICT,
              1,
              Per.MONTH,
              "Quy định số 11-QĐi/TW; Kết luận số 215-KL/TW",
              new Validity(PARTY, REFORM)),
          rule(
              "FQ-SEC-PROV",
              ReceiverRole.PARTY_SECRETARY,
              Level.PROVINCE,
              1,
              Per.MONTH,
              "Quy định số 11-QĐi/TW",
              Validity.since(PARTY)));

  private SampleReception() {}

  private static ReceptionRule rule(
      String code,
      ReceiverRole role,
      @Nullable Level level,
      int times,
      Per per,
      String basis,
      Validity validity) {
    return new ReceptionRule(code, role, level, times, per, basis, validity);
  }

  public static Reception of(UnitId unit, LocalDate day, ReceiverRole role) {
    return new Reception(
        UUID.randomUUID(),
        unit,
        null,
        day,
        ReceptionKind.SCHEDULED,
        new Receiver(role, false),
        new Turnout(3, 17, 2, 1, 1),
        new Setting(false, "Trụ sở tiếp công dân", null));
  }

  public static Reception named(Reception reception, String externalId) {
    return new Reception(
        reception.id(),
        reception.unit(),
        externalId,
        reception.day(),
        reception.kind(),
        reception.receiver(),
        reception.turnout(),
        reception.setting());
  }

  public static Reception by(Reception reception, ReceptionKind kind, Receiver receiver) {
    return new Reception(
        reception.id(),
        reception.unit(),
        reception.externalId(),
        reception.day(),
        kind,
        receiver,
        reception.turnout(),
        reception.setting());
  }
}
