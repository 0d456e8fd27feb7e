package vn.qcdc.persistence.organisation;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.OrganisationsContract;
import vn.qcdc.persistence.database.TestDatabase;

class JdbcOrganisationsTest extends OrganisationsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Organisations createOrganisations() {
    return TestOrganisations.of(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
