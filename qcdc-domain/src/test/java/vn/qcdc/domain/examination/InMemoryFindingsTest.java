package vn.qcdc.domain.examination;

import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemoryFindingsTest extends FindingsContract {

  @Override
  protected Keepers createKeepers() {
    Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
    return new Keepers(organisations, new InMemoryFindings(organisations));
  }
}
