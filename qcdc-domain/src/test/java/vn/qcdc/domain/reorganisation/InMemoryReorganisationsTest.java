package vn.qcdc.domain.reorganisation;

import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;

class InMemoryReorganisationsTest extends ReorganisationsContract {

  private final InMemoryOrganisations organisations = new InMemoryOrganisations();

  @Override
  protected Organisations createOrganisations() {
    return organisations;
  }

  @Override
  protected Reorganisations createReorganisations() {
    return new InMemoryReorganisations(organisations);
  }
}
