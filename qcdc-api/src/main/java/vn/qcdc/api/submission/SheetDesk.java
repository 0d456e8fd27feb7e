package vn.qcdc.api.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.qcdc.api.access.Caller;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.submission.Acting;
import vn.qcdc.domain.submission.ApprovalChain;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.LifeCycle;
import vn.qcdc.domain.submission.Person;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Refusal;
import vn.qcdc.domain.submission.SheetAddress;
import vn.qcdc.domain.submission.SheetReference;
import vn.qcdc.domain.submission.Step;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;

/** Which sheet a call is about, and who the caller is to it. */
@ApplicationScoped
public class SheetDesk {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Clock clock;
  @Inject CurrentCaller caller;

  /** One of a unit that the caller works for. */
  public BlankSheet resolve(String form, String unit, String period) {
    BlankSheet blank =
        new SheetReference(catalogues.current(), organisations.current())
            .resolve(new SheetAddress(form, unit, period))
            .orElseThrow(ProblemException::inAddress);
    caller.requireWithin(blank.unit(), "unit");
    return blank;
  }

  /** The caller as one who is about to do something to a sheet. */
  Acting acting(BlankSheet blank, OptionalInt seen, boolean dryRun) {
    return new Acting(blank, chain(blank), person(), clock.instant(), seen, dryRun);
  }

  LifeCycle lifeCycle(BlankSheet blank, Progress progress) {
    ApprovalChain chain = chain(blank);
    return new LifeCycle(chain.levels(), progress, chain.seenBy(person()));
  }

  LifeCycle lifeCycle(BlankSheet blank, LatestSheet latest, List<Step> steps) {
    return lifeCycle(blank, Progress.of(Optional.of(latest), steps));
  }

  /** Ends a call that may not do something, whatever state the sheet is in. */
  void refuseUnless(LifeCycle lifeCycle, LifeCycle.Action action) {
    lifeCycle
        .refusal(action)
        .filter(Refusal.OfPerson.class::isInstance)
        .ifPresent(
            refusal -> {
              throw problem(refusal);
            });
  }

  public static ProblemException problem(Refusal refusal) {
    return new ProblemException(
        refusal instanceof Refusal.OfPerson ? ProblemCode.FORBIDDEN : ProblemCode.CONFLICT,
        refusal.finding());
  }

  private ApprovalChain chain(BlankSheet blank) {
    return chain(blank.unit(), blank.period());
  }

  /**
   * Who stands for the sheets of a unit.
   *
   * @param unit as it stood at the end of the period
   */
  public ApprovalChain chain(UnitSnapshot unit, Period period) {
    Organisation organisation = organisations.current();
    LocalDate today = CivilDay.at(clock.instant());
    return ApprovalChain.of(
        unit,
        organisation.restate(period.lastDay(), today, Hierarchy.TERRITORY),
        organisation.asOf(today, Hierarchy.TERRITORY));
  }

  /** The caller as they are to sheets. */
  public Person person() {
    Caller calling = caller.get();
    return new Person(
        calling.name(),
        calling.may(Permission.SUBMIT),
        calling.may(Permission.APPROVE),
        calling.may(Permission.COMMENT),
        caller.remit()::covers);
  }
}
