package vn.qcdc.domain.submission;

import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemoryAttemptsTest extends AttemptsContract {

  @Override
  protected Organisations createOrganisations() {
    return new InMemoryOrganisations(SampleOrganisation.units());
  }

  @Override
  protected Attempts createAttempts(Organisations organisations) {
    return new InMemoryAttempts(organisations);
  }
}
