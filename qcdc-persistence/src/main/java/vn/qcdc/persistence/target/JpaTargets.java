package vn.qcdc.persistence.target;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.qcdc.domain.target.Target;
import vn.qcdc.domain.target.TargetVersion;
import vn.qcdc.domain.target.Targets;
import vn.qcdc.persistence.database.Remembered;

/**
 * Keeps targets in PostgreSQL and remembers them between requests; they change with the catalogue.
 */
@Singleton
final class JpaTargets implements Targets {

  private final EntityManager entityManager;
  private final Remembered<List<Target>> targets;

  @Inject
  JpaTargets(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.targets = new Remembered<>(entityManager, "catalogue", this::load);
  }

  @Override
  public List<Target> all() {
    return targets.get();
  }

  @Override
  public void add(Collection<Target> additions) {
    Map<String, TargetRow> kept =
        rows().stream().collect(toMap(TargetRow::code, Function.identity()));
    Map<String, Integer> indicators =
        indicators().entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    for (Target target : additions) {
      TargetRow row = kept.computeIfAbsent(target.code(), code -> persisted(target));
      for (TargetVersion version : target.versions()) {
        row.add(
            TargetVersionRow.of(
                version, code -> Objects.requireNonNull(indicators.get(code), code)));
      }
    }
    entityManager.flush();
    entityManager.clear();
    targets.changed();
  }

  @Override
  public void end(Target target) {
    for (TargetVersion version : target.versions()) {
      entityManager
          .createNativeQuery(
              """
              UPDATE target_version SET valid_until = :until FROM target
              WHERE target.id = target_version.target_id AND target.code = :code
                AND target_version.version = :version AND target_version.valid_from = :from\
              """)
          .setParameter("until", version.validity().until())
          .setParameter("code", target.code())
          .setParameter("version", version.version())
          .setParameter("from", version.validity().from())
          .executeUpdate();
    }
    entityManager.clear();
    targets.changed();
  }

  private TargetRow persisted(Target target) {
    TargetRow row = TargetRow.of(target);
    entityManager.persist(row);
    return row;
  }

  private List<Target> load() {
    Map<Integer, String> indicators = indicators();
    return rows().stream()
        .map(row -> row.toDomain(id -> Objects.requireNonNull(indicators.get(id))))
        .sorted(Comparator.comparing(Target::code))
        .toList();
  }

  private List<TargetRow> rows() {
    return entityManager.createQuery("SELECT t FROM TargetRow t", TargetRow.class).getResultList();
  }

  private Map<Integer, String> indicators() {
    return entityManager
        .createQuery("SELECT i.id, i.code FROM IndicatorRow i", Tuple.class)
        .getResultList()
        .stream()
        .collect(toMap(row -> row.get(0, Integer.class), row -> row.get(1, String.class)));
  }
}
