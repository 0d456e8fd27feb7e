package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Sessions of a commune, and its plan. */
public final class SampleDialogue {

  public static final UnitId COMMUNE = SampleOrganisation.HIEP_HUNG;
  public static final LocalDate DAY = LocalDate.of(2023, 5, 10);

  private SampleDialogue() {}

  public static SessionFacts facts(LocalDate day, Head... heads) {
    return new SessionFacts(
        day,
        Set.of(heads),
        "Bí thư Đảng ủy",
        "Xây dựng nông thôn mới",
        "Nông dân sản xuất giỏi",
        "Hội trường xã",
        Occasion.REGULAR,
        null);
  }

  public static DialogueSession held(UnitId unit, LocalDate day, Head... heads) {
    return session(unit, facts(day, heads), new SessionStatus.Held(60), null);
  }

  public static DialogueSession session(
      UnitId unit, SessionFacts facts, SessionStatus status, @Nullable String externalId) {
    return new DialogueSession(
        UUID.randomUUID(), unit, facts, status, null, List.of(), externalId, 1);
  }

  /** Two sessions, in the second and in the fourth quarter. */
  public static DialoguePlan plan(int year) {
    return new DialoguePlan(
        COMMUNE,
        year,
        "12-KH/ĐU",
        LocalDate.of(year, 1, 17),
        List.of(planned(year + "-Q2"), planned(year + "-Q4")),
        1);
  }

  public static PlannedDialogue planned(String period) {
    return new PlannedDialogue(
        "Đường, điện, nước sạch",
        "Nhân dân trong xã",
        Set.of(Head.COMMITTEE, Head.AUTHORITY),
        Period.parse(period).orElseThrow(),
        null);
  }
}
