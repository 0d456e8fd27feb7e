package vn.qcdc.persistence.target;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.target.Targets;
import vn.qcdc.domain.target.TargetsContract;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;

class JpaTargetsTest extends TargetsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Catalogues createCatalogues() {
    return TestCatalogues.of(entityManager);
  }

  @Override
  protected Targets createTargets(Catalogues catalogues) {
    return new JpaTargets(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
