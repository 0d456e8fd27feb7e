package vn.qcdc.persistence.database;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable through constructors. */
class EntityManagers {

  @Produces
  @PersistenceContext(unitName = "qcdc")
  EntityManager entityManager;
}
