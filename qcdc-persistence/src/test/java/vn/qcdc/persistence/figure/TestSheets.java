package vn.qcdc.persistence.figure;

import jakarta.persistence.EntityManager;
import vn.qcdc.domain.figure.Sheets;

/** Hands the adapter to tests of other packages. */
public final class TestSheets {

  private TestSheets() {}

  public static Sheets of(EntityManager entityManager) {
    return new JdbcSheets(entityManager);
  }
}
