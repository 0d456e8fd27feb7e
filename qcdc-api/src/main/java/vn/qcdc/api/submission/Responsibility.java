package vn.qcdc.api.submission;

import java.time.LocalDate;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.submission.BlankSheet;

/** Which sheets a caller answers for, by the organisation as it is today. */
public record Responsibility(Remit remit, Organisation organisation, LocalDate today) {

  public boolean covers(BlankSheet sheet) {
    return remit.answersFor(
        sheet.unit().id(),
        organisation.restate(sheet.period().lastDay(), today, Hierarchy.TERRITORY));
  }
}
