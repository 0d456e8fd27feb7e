package vn.qcdc.persistence.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
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
  public void keepAccepted(List<KeptSheet> sheets) {
    if (sheets.isEmpty()) {
      return;
    }
    List<SheetKey> keys = sheets.stream().map(kept -> kept.sheet().key()).toList();
    List<Revision> revisions = sheets.stream().map(KeptSheet::revision).toList();
    entityManager
        .createNativeQuery(
            """
            INSERT INTO attempt (form_code, unit_id, period, revision, sent_at, sent_by)
            SELECT * FROM unnest(
              cast(:forms AS text[]), cast(:units AS bigint[]), cast(:periods AS text[]),
              cast(:revisions AS integer[]), cast(:instants AS timestamptz[]), cast(:senders AS text[]))\
            """)
        .setParameter("forms", keys.stream().map(SheetKey::form).toArray(String[]::new))
        .setParameter("units", keys.stream().map(key -> key.unit().value()).toArray(Long[]::new))
        .setParameter(
            "periods", keys.stream().map(key -> key.period().code()).toArray(String[]::new))
        .setParameter("revisions", revisions.stream().map(Revision::number).toArray(Integer[]::new))
        .setParameter(
            "instants",
            revisions.stream().map(each -> each.receivedAt().toString()).toArray(String[]::new))
        .setParameter(
            "senders", revisions.stream().map(Revision::submittedBy).toArray(String[]::new))
        .executeUpdate();
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
