package vn.qcdc.domain.petition;

import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Arrival;
import vn.qcdc.domain.matter.Course;
import vn.qcdc.domain.matter.Custody;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Intake;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.State;
import vn.qcdc.domain.term.Circumstance;
import vn.qcdc.domain.term.SampleTerms;
import vn.qcdc.domain.term.Situation;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.term.TermMatter;

/** Makes petitions that are where a test needs them, and acts with all that an act can need. */
final class SamplePetition {

  static final LocalDate MONDAY = SampleMatter.MONDAY;
  static final UUID ANOTHER = new UUID(7, 7);

  private static final PetitionLife LIFE = new PetitionLife();

  private SamplePetition() {}

  /** Received on the Monday by the commune, which holds it, or held it until that day. */
  static Matter in(Kind kind, String code, Map<String, String> details) {
    State state = LIFE.state(kind, code, details);
    Intake intake =
        new Intake(
            "31429/2024/" + kind.abbreviation() + "/00001",
            "AAAA-BBBB-CCCC-DDDD",
            SampleMatter.of(kind).incoming(),
            SampleMatter.eveningOf(MONDAY),
            SampleMatter.OFFICER);
    Arrival arrival = LIFE.arrival(intake, MONDAY, SampleTerms.LAW);
    Custody custody = Custody.of(HIEP_HUNG, MONDAY);
    return new Matter(
        new UUID(1, 1),
        intake,
        state,
        state.standing().isOpen() ? custody : custody.ended(MONDAY, going(state)),
        Course.begun(term(kind, code, arrival)),
        5,
        MONDAY);
  }

  private static @Nullable Term term(Kind kind, String code, Arrival arrival) {
    boolean suspended = code.equals("SUSPENDED");
    if (!suspended && (!code.equals("ACCEPTED") || kind != Kind.DENUNCIATION)) {
      return arrival.term();
    }
    return SampleTerms.LAW
        .begin(Situation.of(TermMatter.DENUNCIATION, Stage.FIRST_SETTLEMENT), MONDAY, MONDAY)
        .map(term -> suspended ? term.paused(MONDAY) : term)
        .orElseThrow();
  }

  private static Going going(State state) {
    return switch (state.standing()) {
      case FILED -> Going.FILED;
      case REFERRED -> Going.REFERRED;
      case WITHDRAWN -> Going.WITHDRAWN;
      default -> Going.RESOLVED;
    };
  }

  /**
   * @param details e.g. {@code outcome=WRONG,on=2024-03-04}
   */
  static Map<String, String> details(String details) {
    Map<String, String> all = new HashMap<>();
    for (String each : details.isEmpty() ? new String[0] : details.split(",")) {
      all.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    return all;
  }

  /** With everything that any act can need. */
  static Move move(Act act, @Nullable String outcome, LocalDate on) {
    return new Move(
        act,
        on,
        SampleMatter.eveningOf(on),
        SampleMatter.OFFICER,
        "Theo đề nghị của bộ phận tiếp nhận",
        new Particulars(
            PHUNG_HIEP,
            null,
            Set.of(Circumstance.COMPLEX),
            outcome == null ? usual(act) : outcome,
            "Đường sẽ được sửa trong quý II",
            "15/QĐ-UBND",
            ANOTHER,
            act == Act.RATE ? 4 : null,
            List.of(new Milestone(on.plusDays(30), "Duyệt kinh phí", false))));
  }

  private static @Nullable String usual(Act act) {
    return switch (act) {
      case CLASSIFY -> "FIT";
      case DECIDE -> "RIGHT";
      case EXECUTE -> "WHOLLY";
      case REPORT -> "UNDER_WAY";
      case WITHDRAW -> "ENDS";
      default -> null;
    };
  }
}
