package vn.qcdc.persistence.matter;

import jakarta.persistence.EntityManager;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matters;

/** Hands the adapter to tests of other packages. */
public final class TestMatters {

  private TestMatters() {}

  public static Matters of(EntityManager entityManager, LifeCycles lives) {
    return new JdbcMatters(entityManager, lives);
  }
}
