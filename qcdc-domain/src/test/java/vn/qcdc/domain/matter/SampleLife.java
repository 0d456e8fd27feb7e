package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;

/** The shortest life there is: what waits is answered. */
final class SampleLife implements LifeCycle {

  private final Set<Kind> kinds;

  SampleLife(Set<Kind> kinds) {
    this.kinds = Set.copyOf(kinds);
  }

  enum SampleState implements State {
    WAITING(Standing.WAITING),
    ANSWERED(Standing.RESOLVED);

    private final Standing standing;

    SampleState(Standing standing) {
      this.standing = standing;
    }

    @Override
    public String code() {
      return name();
    }

    @Override
    public Standing standing() {
      return standing;
    }
  }

  @Override
  public Set<Kind> kinds() {
    return kinds;
  }

  @Override
  public Arrival arrival(Intake intake, LocalDate on, TermRules rules) {
    return new Arrival(SampleState.WAITING, null);
  }

  @Override
  public State state(Kind kind, String code, Map<String, String> details) {
    return SampleState.valueOf(code);
  }

  @Override
  public Set<Act> allowed(Matter matter) {
    Set<Act> allowed = EnumSet.noneOf(Act.class);
    allowed.addAll(CommonActs.open(matter));
    if (matter.state() == SampleState.WAITING) {
      allowed.add(Act.ANSWER);
    }
    return allowed;
  }

  @Override
  public Finding refusal(Act act, Matter matter) {
    return Finding.blocking(FindingCode.ACT_NOT_OPEN, "/act", matter.state().code(), null);
  }

  @Override
  public Judged<Matter> apply(Move move, Matter matter, TermRules rules, WorkingCalendar calendar) {
    return Judged.sound(matter.moved(move.on(), SampleState.ANSWERED, matter.course()));
  }
}
