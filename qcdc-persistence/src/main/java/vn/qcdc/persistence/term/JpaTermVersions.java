package vn.qcdc.persistence.term;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.qcdc.domain.term.TermRule;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.persistence.database.Remembered;

/** Keeps the rules on terms in PostgreSQL and remembers them between requests. */
@Singleton
final class JpaTermVersions implements TermVersions {

  private final EntityManager entityManager;
  private final Remembered<TermRules> rules;

  @Inject
  JpaTermVersions(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.rules = new Remembered<>(entityManager, "term_rule", this::load);
  }

  @Override
  public TermRules current() {
    return rules.get();
  }

  @Override
  public TermRules currentForUpdate() {
    return rules.getForUpdate();
  }

  @Override
  public void keep(List<TermRule> versions) {
    versions.forEach(version -> entityManager.merge(TermRuleRow.of(version)));
    entityManager.flush();
    entityManager.clear();
    rules.changed();
  }

  private TermRules load() {
    return TermRules.of(
        entityManager
            .createQuery("SELECT r FROM TermRuleRow r", TermRuleRow.class)
            .getResultList()
            .stream()
            .map(TermRuleRow::toDomain)
            .toList());
  }
}
