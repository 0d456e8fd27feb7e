package vn.qcdc.domain.dialogue;

import java.util.function.Supplier;
import vn.qcdc.domain.organisation.InMemoryOrganisations;

class InMemoryDialoguesTest extends DialoguesContract {

  @Override
  protected Keepers createKeepers() {
    return new Keepers(
        new InMemoryOrganisations(), new InMemoryDialogues(), new InMemoryDialoguePlans());
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return act.get();
  }
}
