package vn.qcdc.persistence.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import vn.qcdc.domain.organisation.Alias;
import vn.qcdc.domain.organisation.Aliases;
import vn.qcdc.domain.organisation.ConfirmedAliases;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.Remembered;

/** Keeps aliases in PostgreSQL and remembers them between requests. */
@Singleton
final class JpaAliases implements Aliases {

  private final EntityManager entityManager;
  private final Remembered<ConfirmedAliases> aliases;

  @Inject
  JpaAliases(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.aliases = new Remembered<>(entityManager, "alias", this::load);
  }

  @Override
  public ConfirmedAliases current() {
    return aliases.get();
  }

  @Override
  public ConfirmedAliases currentForUpdate() {
    return aliases.getForUpdate();
  }

  @Override
  public Alias add(String text, UnitId unit, String by, Instant at) {
    AliasRow row = AliasRow.of(text, unit, by, at);
    entityManager.persist(row);
    entityManager.flush();
    aliases.changed();
    return row.toDomain();
  }

  @Override
  public void withdraw(Alias alias, String by, Instant at) {
    entityManager.find(AliasRow.class, alias.id()).withdraw(by, at);
    entityManager.flush();
    aliases.changed();
  }

  private ConfirmedAliases load() {
    return new ConfirmedAliases(
        entityManager
            .createQuery("SELECT a FROM AliasRow a WHERE a.withdrawnAt IS NULL", AliasRow.class)
            .getResultList()
            .stream()
            .map(AliasRow::toDomain)
            .toList());
  }
}
