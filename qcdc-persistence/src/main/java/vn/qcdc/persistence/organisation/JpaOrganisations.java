package vn.qcdc.persistence.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.Remembered;

/** Keeps the organisation in PostgreSQL and remembers it between requests. */
@Singleton
final class JpaOrganisations implements Organisations {

  private final EntityManager entityManager;
  private final Remembered<Organisation> organisation;

  @Inject
  JpaOrganisations(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.organisation = new Remembered<>(entityManager, "organisation", this::load);
  }

  @Override
  public Organisation current() {
    return organisation.get();
  }

  @Override
  public Organisation currentForUpdate() {
    return organisation.getForUpdate();
  }

  @Override
  public UnitId nextId() {
    Number next =
        (Number) entityManager.createNativeQuery("SELECT nextval('unit_id')").getSingleResult();
    return new UnitId(next.longValue());
  }

  @Override
  public void add(Collection<Unit> units) {
    units.stream().map(UnitRow::of).forEach(entityManager::persist);
    entityManager.flush();
    entityManager.clear();
    organisation.changed();
  }

  private Organisation load() {
    return Organisation.of(
        entityManager.createQuery("SELECT u FROM UnitRow u", UnitRow.class).getResultList().stream()
            .map(UnitRow::toDomain)
            .toList());
  }
}
