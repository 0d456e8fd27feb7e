package vn.qcdc.persistence.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.Attempt;
import vn.qcdc.domain.submission.Attempts;

/** Keeps attempts in PostgreSQL, which refuses to change or delete them. */
@Singleton
final class JpaAttempts implements Attempts {

  private final EntityManager entityManager;

  @Inject
  JpaAttempts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void keep(Attempt attempt) {
    entityManager.persist(AttemptRow.of(attempt));
  }

  @Override
  public List<Attempt> of(SheetKey sheet, int offset, int limit) {
    return entityManager
        .createQuery(
            """
            SELECT a FROM AttemptRow a
            WHERE a.unitId = :unit AND a.period = :period AND a.form = :form
            ORDER BY a.id DESC\
            """,
            AttemptRow.class)
        .setParameter("unit", sheet.unit().value())
        .setParameter("period", sheet.period().code())
        .setParameter("form", sheet.form())
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(row -> row.toDomain(sheet))
        .toList();
  }
}
