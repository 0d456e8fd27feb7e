package vn.qcdc.api.wiring;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.RegisterUnits;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.SubmitSheet;

/** The use cases of the domain over their ports, and the only clock of the server. */
class UseCases {

  @Produces
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  static RegisterUnits registerUnits(Organisations organisations) {
    return new RegisterUnits(organisations);
  }

  @Produces
  static SubmitSheet submitSheet(Sheets sheets, Attempts attempts) {
    return new SubmitSheet(sheets, attempts);
  }
}
