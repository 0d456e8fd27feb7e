package vn.qcdc.persistence.catalogue;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.database.Remembered;

/**
 * Keeps measures, indicators, forms and checks in PostgreSQL and remembers them between requests.
 */
@Singleton
final class JpaCatalogues implements Catalogues {

  private final EntityManager entityManager;
  private final Remembered<Catalogue> catalogue;

  @Inject
  JpaCatalogues(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.catalogue = new Remembered<>(entityManager, "catalogue", this::load);
  }

  @Override
  public Catalogue current() {
    return catalogue.get();
  }

  @Override
  public Catalogue currentForUpdate() {
    return catalogue.getForUpdate();
  }

  @Override
  public void add(Catalogue additions) {
    additions.measures().stream().map(MeasureRow::of).forEach(entityManager::persist);
    Map<String, MeasureRow> measures =
        all(MeasureRow.class).stream().collect(toMap(MeasureRow::code, Function.identity()));
    Function<String, MeasureRow> byCode = code -> Objects.requireNonNull(measures.get(code), code);
    for (Measure measure : additions.measures()) {
      if (measure.partOf() != null) {
        byCode.apply(measure.code()).setPartOf(byCode.apply(measure.partOf()));
      }
    }
    additions.indicators().forEach(each -> entityManager.persist(IndicatorRow.of(each, byCode)));
    additions.forms().forEach(each -> entityManager.persist(FormRow.of(each, byCode)));
    additions.checks().forEach(each -> entityManager.persist(CheckRow.of(each, byCode)));
    entityManager.flush();
    entityManager.clear();
    catalogue.changed();
  }

  @Override
  public void end(Form version) {
    end(FormRow.class, version.code(), version.validity());
  }

  @Override
  public void end(Check version) {
    end(CheckRow.class, version.code(), version.validity());
  }

  private void end(Class<?> row, String code, Validity validity) {
    entityManager
        .createQuery(
            "UPDATE "
                + row.getSimpleName()
                + " r SET r.validUntil = :until WHERE r.code = :code AND r.validFrom = :from")
        .setParameter("until", validity.until())
        .setParameter("code", code)
        .setParameter("from", validity.from())
        .executeUpdate();
    entityManager.clear();
    catalogue.changed();
  }

  private Catalogue load() {
    List<Measure> measures = all(MeasureRow.class).stream().map(MeasureRow::toDomain).toList();
    return Catalogue.of(
        measures,
        all(IndicatorRow.class).stream().map(IndicatorRow::toDomain).toList(),
        all(FormRow.class).stream().map(FormRow::toDomain).toList(),
        all(CheckRow.class).stream().map(CheckRow::toDomain).toList());
  }

  private <R> List<R> all(Class<R> row) {
    return entityManager
        .createQuery("SELECT r FROM " + row.getSimpleName() + " r ORDER BY r.id", row)
        .getResultList();
  }
}
