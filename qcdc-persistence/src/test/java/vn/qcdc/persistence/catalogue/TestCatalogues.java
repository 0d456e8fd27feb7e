package vn.qcdc.persistence.catalogue;

import jakarta.persistence.EntityManager;
import vn.qcdc.domain.catalogue.Catalogues;

/** Hands the adapter to tests of other packages. */
public final class TestCatalogues {

  private TestCatalogues() {}

  public static Catalogues of(EntityManager entityManager) {
    return new JpaCatalogues(entityManager);
  }
}
