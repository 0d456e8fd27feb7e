package vn.qcdc.persistence.reception;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.reception.DayHeld;
import vn.qcdc.domain.reception.ReceiverRole;
import vn.qcdc.domain.reception.Reception;
import vn.qcdc.domain.reception.ReceptionFilter;
import vn.qcdc.domain.reception.ReceptionRule;
import vn.qcdc.domain.reception.Receptions;

/** Keeps receptions in PostgreSQL. */
@Singleton
final class JpaReceptions implements Receptions {

  private static final String HELD =
      """
      SELECT DISTINCT r.unit, r.receiver, r.day FROM ReceptionRow r
      WHERE r.unit IN :units AND r.day >= :from AND r.day < :until AND NOT r.delegated
        AND r.kind <> vn.qcdc.domain.reception.ReceptionKind.AD_HOC
        AND r.receiver <> vn.qcdc.domain.reception.ReceiverRole.STAFF\
      """;

  private final EntityManager entityManager;

  @Inject
  JpaReceptions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Collection<Reception> receptions, Instant at, String by) {
    receptions.forEach(each -> entityManager.persist(ReceptionRow.of(each, at, by)));
    entityManager.flush();
    entityManager.clear();
  }

  @Override
  public void change(Reception reception) {
    Objects.requireNonNull(entityManager.find(ReceptionRow.class, reception.id())).say(reception);
    entityManager.flush();
  }

  @Override
  public Optional<Reception> find(UUID id) {
    return Optional.ofNullable(entityManager.find(ReceptionRow.class, id))
        .map(ReceptionRow::toDomain);
  }

  @Override
  public Optional<Reception> findForUpdate(UUID id) {
    return Optional.ofNullable(
            entityManager.find(ReceptionRow.class, id, LockModeType.PESSIMISTIC_WRITE))
        .map(ReceptionRow::toDomain);
  }

  @Override
  public List<Reception> named(Set<UnitId> units) {
    return entityManager
        .createQuery(
            "SELECT r FROM ReceptionRow r WHERE r.unit IN :units AND r.externalId IS NOT NULL",
            ReceptionRow.class)
        .setParameter("units", ids(units))
        .getResultList()
        .stream()
        .map(ReceptionRow::toDomain)
        .toList();
  }

  @Override
  public List<Reception> all(ReceptionFilter filter, int offset, int limit) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>(List.of("TRUE = TRUE"));
    and(
        conditions,
        values,
        "r.unit IN :units",
        filter.units().map(JpaReceptions::ids).orElse(null));
    and(conditions, values, "r.day >= :from", filter.from());
    and(conditions, values, "r.day < :until", filter.until());
    and(conditions, values, "r.kind = :kind", filter.kind());
    and(conditions, values, "r.receiver = :receiver", filter.receiver());
    TypedQuery<ReceptionRow> query =
        entityManager.createQuery(
            "SELECT r FROM ReceptionRow r WHERE "
                + String.join(" AND ", conditions)
                + " ORDER BY r.day DESC, r.id",
            ReceptionRow.class);
    values.forEach(query::setParameter);
    return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
        .map(ReceptionRow::toDomain)
        .toList();
  }

  @Override
  public List<DayHeld> held(Set<UnitId> units, LocalDate from, LocalDate until) {
    return entityManager
        .createQuery(HELD, Object[].class)
        .setParameter("units", ids(units))
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList()
        .stream()
        .map(
            row ->
                new DayHeld(new UnitId((long) row[0]), (ReceiverRole) row[1], (LocalDate) row[2]))
        .toList();
  }

  @Override
  public List<ReceptionRule> rules() {
    return entityManager
        .createQuery(
            "SELECT r FROM ReceptionRuleRow r ORDER BY r.key.code, r.key.validFrom",
            ReceptionRuleRow.class)
        .getResultList()
        .stream()
        .map(ReceptionRuleRow::toDomain)
        .toList();
  }

  private static List<Long> ids(Set<UnitId> units) {
    return units.stream().map(UnitId::value).toList();
  }

  /**
   * @param condition ends with the name of its parameter
   * @param value {@code null} when it is not asked for
   */
  private static void and(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(condition.substring(condition.indexOf(':') + 1), value);
    }
  }
}
