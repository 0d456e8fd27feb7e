package vn.qcdc.persistence.reorganisation;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.domain.reorganisation.ReorganisationsContract;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcReorganisationsTest extends ReorganisationsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Organisations createOrganisations() {
    return TestOrganisations.of(entityManager);
  }

  @Override
  protected Reorganisations createReorganisations() {
    return new JdbcReorganisations(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
