package vn.qcdc.domain.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.reception.RegisterReceptions.Registrable;

class RegisterReceptionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Organisation ORGANISATION =
      Organisation.of(
          List.of(
              SampleUnit.of(new UnitId(1)).named(Level.COMMUNE, "xã", "Hòa An").coded("X1").unit(),
              SampleUnit.of(new UnitId(2))
                  .named(Level.COMMUNE, "xã", "Tân Bình")
                  .coded("X2")
                  .unit(),
              SampleUnit.of(new UnitId(3))
                  .kind(UnitKind.AGENCY)
                  .below(new UnitId(1))
                  .named(Level.COMMUNE, "", "Trạm Y tế")
                  .coded("A1")
                  .unit()));

  private final InMemoryReceptions receptions = new InMemoryReceptions();
  private final RegisterReceptions register =
      new RegisterReceptions(
          receptions, ORGANISATION, Remit.of(Set.of("X1", "A1"), ORGANISATION, TODAY), TODAY);

  @Test
  void what_is_sound_is_registered_and_the_same_again_changes_nothing() {
    List<ReceptionDraft> drafts =
        List.of(draft(2, "X1", "TD-1", TODAY), draft(3, "X1", null, TODAY));
    Registrable first = sound(drafts);
    assertEquals(2, first.receptions().size());
    receptions.add(first.receptions(), Instant.EPOCH, "test");
    Registrable again = sound(drafts);
    assertEquals(List.of(first.receptions().get(0)), again.known());
    assertEquals(1, again.receptions().size(), "one without an external id is another one");
  }

  @Test
  void all_that_is_wrong_is_found_at_once() {
    receptions.add(
        sound(List.of(draft(2, "X1", "TD-1", TODAY))).receptions(), Instant.EPOCH, "test");
    ReceptionDraft delegatedStaff =
        draft(7, "X1", null, TODAY, new Receiver(ReceiverRole.STAFF, true));
    ReceptionDraft chairOfAgency =
        draft(8, "A1", null, TODAY, new Receiver(ReceiverRole.CHAIR, false));
    assertEquals(
        List.of(
            "VALUE_NOT_ALLOWED row 2, column day",
            "UNIT_UNKNOWN row 3, column unit",
            "UNIT_OUTSIDE_REMIT row 4, column unit",
            "VALUE_NOT_ALLOWED row 7, column delegated",
            "RECEIVER_OF_OTHER_UNIT row 8, column receiver",
            "RECEPTION_DIFFERS row 5, column external_id",
            "CODE_TWICE row 6, column external_id"),
        found(
            List.of(
                draft(2, "X1", null, TODAY.plusDays(1)),
                draft(3, "X9", null, TODAY),
                draft(4, "X2", null, TODAY),
                draft(5, "X1", "TD-1", TODAY.minusDays(1)),
                draft(6, "X1", "TD-1", TODAY),
                delegatedStaff,
                chairOfAgency)));
  }

  @Test
  void a_corrected_reception_keeps_its_id_and_takes_no_name_of_another() {
    List<Reception> kept =
        sound(List.of(draft(2, "X1", "TD-1", TODAY), draft(3, "X1", "TD-2", TODAY))).receptions();
    receptions.add(kept, Instant.EPOCH, "test");
    Reception first = kept.get(0);
    Reception corrected =
        register
            .correct(first.id(), draft(1, "X1", "TD-1", TODAY.minusDays(3)))
            .orElseThrow(findings -> new IllegalStateException(findings.toString()));
    assertEquals(first.id(), corrected.id());
    assertEquals(TODAY.minusDays(3), corrected.day());
    assertEquals(
        List.of("RECEPTION_DIFFERS"),
        register
            .correct(first.id(), draft(1, "X1", "TD-2", TODAY))
            .fold(sound -> List.<Finding>of(), findings -> findings)
            .stream()
            .map(each -> each.code().name())
            .toList());
  }

  private Registrable sound(List<ReceptionDraft> drafts) {
    return register
        .examine(drafts)
        .orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private List<String> found(List<ReceptionDraft> drafts) {
    return register.examine(drafts).fold(sound -> List.<Finding>of(), findings -> findings).stream()
        .map(each -> each.code() + " " + each.pointer())
        .toList();
  }

  private static ReceptionDraft draft(
      int row, String unit, @Nullable String externalId, LocalDate day) {
    return draft(row, unit, externalId, day, new Receiver(ReceiverRole.PARTY_SECRETARY, false));
  }

  private static ReceptionDraft draft(
      int row, String unit, @Nullable String externalId, LocalDate day, Receiver receiver) {
    return new ReceptionDraft(
        Place.row(row),
        unit,
        externalId,
        day,
        ReceptionKind.SCHEDULED,
        receiver,
        new Turnout(1, 1, 1, 0, 0),
        new Setting(false, null, null));
  }
}
