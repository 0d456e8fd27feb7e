package vn.qcdc.persistence.reorganisation;

import jakarta.persistence.EntityManager;
import vn.qcdc.domain.reorganisation.Reorganisations;

/** Hands the adapter to tests of other packages. */
public final class TestReorganisations {

  private TestReorganisations() {}

  public static Reorganisations of(EntityManager entityManager) {
    return new JdbcReorganisations(entityManager);
  }
}
