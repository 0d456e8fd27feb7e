package vn.qcdc.domain.reception;

import vn.qcdc.domain.organisation.InMemoryOrganisations;

class InMemoryReceptionsTest extends ReceptionsContract {

  @Override
  protected Keepers createKeepers() {
    return new Keepers(new InMemoryOrganisations(), new InMemoryReceptions());
  }
}
