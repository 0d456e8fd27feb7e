package vn.qcdc.api.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.MatterExtension;
import vn.qcdc.api.contract.model.MatterPause;
import vn.qcdc.api.contract.model.MatterTerm;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.time.WorkingCalendar;

/** The term of a matter as the contract explains it. */
final class TermContract {

  private TermContract() {}

  /** {@code null} when no rule set one. */
  static @Nullable MatterTerm of(Matter matter, WorkingCalendar calendar, LocalDate today) {
    Term term = matter.term();
    return term == null ? null : of(term, matter.due(calendar), today);
  }

  private static MatterTerm of(Term term, Optional<LocalDate> due, LocalDate today) {
    return new MatterTerm()
        .rule(term.rule())
        .basis(term.basis())
        .amount(term.length().amount())
        .unit(MatterTerm.UnitEnum.fromValue(term.length().unit().name()))
        .begun(term.begun())
        .due(due.orElse(null))
        .daysLeft(due.map(day -> Math.toIntExact(ChronoUnit.DAYS.between(today, day))).orElse(null))
        .isPaused(term.isPaused())
        .pauses(
            term.pauses().stream()
                .map(each -> new MatterPause().since(each.since()).until(each.until()))
                .toList())
        .extensions(
            term.extensions().stream()
                .map(
                    each ->
                        new MatterExtension()
                            .rule(each.rule())
                            .amount(each.amount())
                            .decidedOn(each.decidedOn())
                            .basis(each.basis()))
                .toList());
  }
}
