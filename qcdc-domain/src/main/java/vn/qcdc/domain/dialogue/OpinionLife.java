package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.ACT_NOT_OPEN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Arrival;
import vn.qcdc.domain.matter.CommonActs;
import vn.qcdc.domain.matter.Intake;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycle;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.term.Length;
import vn.qcdc.domain.term.Situation;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.term.TermMatter;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;

/** What can be done with opinions of dialogues (vòng đời ý kiến). */
public final class OpinionLife implements LifeCycle {

  /** The rule of a term that a notice set, and no law. */
  public static final String SET_BY_NOTICE = "NOTICE";

  @Override
  public Set<Kind> kinds() {
    return EnumSet.of(Kind.OPINION);
  }

  @Override
  public Arrival arrival(Intake intake, LocalDate on, TermRules rules) {
    Situation answer = Situation.of(TermMatter.OPINION, Stage.ANSWER);
    return new Arrival(
        OpinionState.Open.RECEIVED, rules.begin(answer, on, intake.receivedOn()).orElse(null));
  }

  /** Somebody is about it, until the day that was set if one was. */
  @Override
  public Arrival assigned(Move move, Matter matter) {
    LocalDate until = move.particulars().until();
    Term term = until == null || !until.isAfter(move.on()) ? matter.term() : until(until, move);
    return new Arrival(OpinionState.Open.UNDER_WAY, term);
  }

  private static Term until(LocalDate until, Move move) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(move.on(), until));
    @Nullable String document = move.particulars().document();
    return new Term(
        SET_BY_NOTICE,
        Objects.requireNonNullElse(document, SET_BY_NOTICE),
        Length.days(days),
        move.on(),
        List.of(),
        List.of());
  }

  @Override
  public OpinionState state(Kind kind, String code, Map<String, String> details) {
    return OpinionState.of(code);
  }

  @Override
  public Set<Act> allowed(Matter matter) {
    Set<Act> allowed = EnumSet.noneOf(Act.class);
    allowed.addAll(CommonActs.open(matter));
    allowed.addAll(state(matter).acts());
    return allowed;
  }

  @Override
  public Finding refusal(Act act, Matter matter) {
    return Finding.blocking(
        ACT_NOT_OPEN, "/act", matter.state().code(), EnumSet.copyOf(allowed(matter)).toString());
  }

  @Override
  public Judged<Matter> apply(Move move, Matter matter, TermRules rules, WorkingCalendar calendar) {
    return state(matter).go(move, matter);
  }

  private static OpinionState state(Matter matter) {
    return (OpinionState) matter.state();
  }
}
