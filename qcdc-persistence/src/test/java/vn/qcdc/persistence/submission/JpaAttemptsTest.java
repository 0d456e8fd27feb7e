package vn.qcdc.persistence.submission;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.AttemptsContract;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JpaAttemptsTest extends AttemptsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Organisations createOrganisations() {
    return TestOrganisations.of(entityManager);
  }

  @Override
  protected Attempts createAttempts(Organisations organisations) {
    return new JpaAttempts(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
