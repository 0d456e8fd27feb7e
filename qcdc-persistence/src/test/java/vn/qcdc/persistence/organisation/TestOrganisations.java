package vn.qcdc.persistence.organisation;

import jakarta.persistence.EntityManager;
import vn.qcdc.domain.organisation.Organisations;

/** Hands the adapter to tests of other packages. */
public final class TestOrganisations {

  private TestOrganisations() {}

  public static Organisations of(EntityManager entityManager) {
    return new JdbcOrganisations(entityManager);
  }
}
