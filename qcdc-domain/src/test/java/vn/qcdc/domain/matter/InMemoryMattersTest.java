package vn.qcdc.domain.matter;

import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemoryMattersTest extends MattersContract {

  @Override
  protected Keepers createKeepers() {
    return new Keepers(
        new InMemoryOrganisations(SampleOrganisation.units()), new InMemoryMatters());
  }
}
