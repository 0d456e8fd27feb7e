package vn.qcdc.persistence.reception;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.reception.ReceptionsContract;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JpaReceptionsTest extends ReceptionsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Keepers createKeepers() {
    return new Keepers(TestOrganisations.of(entityManager), new JpaReceptions(entityManager));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
