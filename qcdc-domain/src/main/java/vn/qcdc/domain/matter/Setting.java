package vn.qcdc.domain.matter;

import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;

/**
 * What matters are judged by: which units there are, what terms the law sets, which days are
 * worked.
 */
public record Setting(Organisation organisation, TermRules rules, WorkingCalendar calendar) {}
