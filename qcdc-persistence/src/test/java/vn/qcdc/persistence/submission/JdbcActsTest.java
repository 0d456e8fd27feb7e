package vn.qcdc.persistence.submission;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.submission.ActsContract;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.figure.TestSheets;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcActsTest extends ActsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Keepers createKeepers() {
    return new Keepers(
        TestOrganisations.of(entityManager),
        TestCatalogues.of(entityManager),
        TestSheets.of(entityManager),
        new JdbcSteps(entityManager),
        new JdbcDrafts(entityManager),
        new JdbcComments(entityManager));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
