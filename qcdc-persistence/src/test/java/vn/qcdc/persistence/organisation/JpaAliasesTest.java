package vn.qcdc.persistence.organisation;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.organisation.Aliases;
import vn.qcdc.domain.organisation.AliasesContract;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.persistence.database.TestDatabase;

class JpaAliasesTest extends AliasesContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Organisations createOrganisations() {
    return TestOrganisations.of(entityManager);
  }

  @Override
  protected Aliases createAliases(Organisations organisations) {
    return new JpaAliases(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
