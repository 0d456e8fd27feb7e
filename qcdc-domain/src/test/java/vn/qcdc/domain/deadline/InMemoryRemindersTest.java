package vn.qcdc.domain.deadline;

import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemoryRemindersTest extends RemindersContract {

  @Override
  protected Keepers createKeepers() {
    return new Keepers(
        new InMemoryOrganisations(SampleOrganisation.units()), new InMemoryReminders());
  }
}
