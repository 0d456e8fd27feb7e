package vn.qcdc.persistence.publication;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.publication.Publications;
import vn.qcdc.domain.publication.PublicationsContract;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;

class JpaPublicationsTest extends PublicationsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Catalogues createCatalogues() {
    return TestCatalogues.of(entityManager);
  }

  @Override
  protected Publications createPublications() {
    return new JpaPublications(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }

  @Test
  void a_decision_is_neither_changed_nor_deleted() {
    refused(() -> execute("UPDATE publication SET disclosure = 'OPEN'"));
    refused(() -> execute("DELETE FROM publication"));
  }

  private void execute(String statement) {
    entityManager.createNativeQuery(statement).executeUpdate();
  }
}
