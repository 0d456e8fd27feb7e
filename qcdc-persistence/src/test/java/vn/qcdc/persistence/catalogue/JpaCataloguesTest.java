package vn.qcdc.persistence.catalogue;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.CataloguesContract;
import vn.qcdc.persistence.database.TestDatabase;

class JpaCataloguesTest extends CataloguesContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Catalogues createCatalogues() {
    return TestCatalogues.of(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
