package vn.qcdc.persistence.publication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import vn.qcdc.domain.publication.Publication;
import vn.qcdc.domain.publication.Publications;
import vn.qcdc.domain.publication.Withdrawal;

/** Keeps in PostgreSQL, which refuses to change or delete it, what is published. */
@Singleton
final class JpaPublications implements Publications {

  private static final String CURRENT =
      """
      SELECT p FROM PublicationRow p WHERE p.disclosure IS NOT NULL
        AND p.id IN (SELECT MAX(latest.id) FROM PublicationRow latest GROUP BY latest.measure)\
      """;

  private final EntityManager entityManager;

  @Inject
  JpaPublications(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<Publication> current() {
    return entityManager.createQuery(CURRENT, PublicationRow.class).getResultList().stream()
        .map(PublicationRow::toDomain)
        .sorted(Comparator.comparing(Publication::measure))
        .toList();
  }

  @Override
  public void add(Publication publication) {
    keep(PublicationRow.of(publication));
  }

  @Override
  public void add(Withdrawal withdrawal) {
    keep(PublicationRow.of(withdrawal));
  }

  private void keep(PublicationRow row) {
    entityManager.persist(row);
    entityManager.flush();
  }
}
