package vn.qcdc.persistence.figure;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.figure.SheetsContract;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcSheetsTest extends SheetsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Organisations createOrganisations() {
    return TestOrganisations.of(entityManager);
  }

  @Override
  protected Catalogues createCatalogues() {
    return TestCatalogues.of(entityManager);
  }

  @Override
  protected Sheets createSheets(Organisations organisations, Catalogues catalogues) {
    return new JdbcSheets(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
