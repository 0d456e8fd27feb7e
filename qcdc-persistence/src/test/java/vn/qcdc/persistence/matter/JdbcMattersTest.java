package vn.qcdc.persistence.matter;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.matter.MattersContract;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcMattersTest extends MattersContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Keepers createKeepers() {
    return new Keepers(TestOrganisations.of(entityManager), new JdbcMatters(entityManager, lives));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
