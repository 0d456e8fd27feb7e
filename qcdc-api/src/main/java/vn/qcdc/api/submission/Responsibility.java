package vn.qcdc.api.submission;

import java.time.Instant;
import java.time.LocalDate;
import vn.qcdc.api.access.Caller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.time.CivilDay;

/** Which sheets a caller answers for, by the organisation as it is today. */
public final class Responsibility {

  private final Caller caller;
  private final Organisation organisation;
  private final LocalDate today;
  private final UnitTree map;

  public Responsibility(Caller caller, Organisation organisation, Instant now) {
    this.caller = caller;
    this.organisation = organisation;
    this.today = CivilDay.at(now);
    this.map = organisation.asOf(today, Hierarchy.TERRITORY);
  }

  /** Whether the caller may send and correct a sheet. */
  public boolean maySend(BlankSheet sheet) {
    return caller.may(Permission.SUBMIT)
        && caller.isResponsibleFor(
            sheet.unit().id(),
            organisation.restate(sheet.period().lastDay(), today, Hierarchy.TERRITORY),
            map);
  }
}
