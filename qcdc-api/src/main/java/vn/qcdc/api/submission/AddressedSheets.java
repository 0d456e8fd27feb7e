package vn.qcdc.api.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.SheetAddress;
import vn.qcdc.domain.submission.SheetReference;

/** Which sheet an address means, and whether the caller answers for it. */
@ApplicationScoped
class AddressedSheets {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Clock clock;
  @Inject CurrentCaller caller;

  /** The sheet that an address means, before anything is filled in. */
  BlankSheet blank(String form, String unit, String period) {
    return new SheetReference(catalogues.current(), organisations.current())
        .resolve(new SheetAddress(form, unit, period))
        .orElseThrow(ProblemException::inAddress);
  }

  /** Whether the caller may send the sheet, first or again. */
  boolean mayBeSentByCaller(BlankSheet blank) {
    return new Responsibility(caller.get(), organisations.current(), clock.instant())
        .maySend(blank);
  }
}
