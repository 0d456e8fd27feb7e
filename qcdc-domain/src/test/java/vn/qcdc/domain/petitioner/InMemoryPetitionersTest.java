package vn.qcdc.domain.petitioner;

import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemoryPetitionersTest extends PetitionersContract {

  @Override
  protected Keepers createKeepers() {
    return new Keepers(
        new InMemoryOrganisations(SampleOrganisation.units()), new InMemoryPetitioners());
  }
}
