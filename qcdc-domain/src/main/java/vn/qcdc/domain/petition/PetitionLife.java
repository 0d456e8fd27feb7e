package vn.qcdc.domain.petition;

import static vn.qcdc.domain.finding.FindingCode.ACT_AGAINST_LAW;
import static vn.qcdc.domain.finding.FindingCode.ACT_NOT_OPEN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Arrival;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.CommonActs;
import vn.qcdc.domain.matter.Intake;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycle;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.State;
import vn.qcdc.domain.term.Circumstance;
import vn.qcdc.domain.term.Situation;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;

/** What can be done with petitions (vòng đời đơn thư): each state says which ways lead on. */
public final class PetitionLife implements LifeCycle {

  @Override
  public Set<Kind> kinds() {
    return EnumSet.of(Kind.COMPLAINT, Kind.DENUNCIATION, Kind.RECOMMENDATION, Kind.FEEDBACK);
  }

  @Override
  public Arrival arrival(Intake intake, LocalDate on, TermRules rules) {
    Kind kind = intake.kind();
    Set<Circumstance> circumstances =
        intake.incoming().remote() ? Set.of(Circumstance.REMOTE) : Set.of();
    return new Arrival(
        received(kind),
        rules
            .begin(
                new Situation(Occasion.termMatter(kind), first(kind), circumstances),
                on,
                intake.receivedOn())
            .orElse(null));
  }

  private static PetitionState received(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> new Complaint.Received(Complaint.Instance.FIRST);
      case DENUNCIATION -> new Denunciation.Received();
      case RECOMMENDATION, FEEDBACK -> Request.Open.RECEIVED;
      case OPINION -> throw new IllegalArgumentException("An opinion is no petition");
    };
  }

  /** For what whoever gets it has time first. */
  private static Stage first(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> Stage.ACCEPTANCE;
      case DENUNCIATION -> Stage.INITIAL_HANDLING;
      case RECOMMENDATION, FEEDBACK, OPINION -> Stage.ANSWER;
    };
  }

  @Override
  public State state(Kind kind, String code, Map<String, String> details) {
    return KeptStates.state(kind, code, details);
  }

  @Override
  public Set<Act> allowed(Matter matter) {
    PetitionState state = state(matter);
    Set<Act> allowed = EnumSet.noneOf(Act.class);
    allowed.addAll(CommonActs.open(matter));
    allowed.retainAll(state.common());
    if (matter.standing().isOpen() && matter.custody().last().came() == Coming.ASSIGNED) {
      allowed.add(Act.RETURN);
    }
    allowed.addAll(state.ways().keySet());
    return allowed;
  }

  @Override
  public Finding refusal(Act act, Matter matter) {
    Optional<String> clause = Forbidden.clause(matter.intake().kind(), act, state(matter));
    return clause.isPresent()
        ? Finding.blocking(ACT_AGAINST_LAW, "/act", act.name(), clause.get())
        : Finding.blocking(
            ACT_NOT_OPEN, "/act", matter.state().code(), Occasion.names(allowed(matter)));
  }

  @Override
  public Judged<Matter> apply(Move move, Matter matter, TermRules rules, WorkingCalendar calendar) {
    Way way = state(matter).ways().get(move.act());
    if (way == null) {
      return Judged.unsound(refusal(move.act(), matter));
    }
    return way.go(new Occasion(move, matter, rules, calendar))
        .fold(turn -> Judged.sound(turn.of(matter, move.on())), Judged::unsound);
  }

  private static PetitionState state(Matter matter) {
    return (PetitionState) matter.state();
  }
}
