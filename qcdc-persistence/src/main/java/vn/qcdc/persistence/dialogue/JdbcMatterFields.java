package vn.qcdc.persistence.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import vn.qcdc.domain.matter.MatterField;
import vn.qcdc.domain.matter.MatterFields;

/** Reads the fields of matters, which migrations alone change. */
@Singleton
final class JdbcMatterFields implements MatterFields.Keeper {

  private static final String ALL =
      "SELECT code, vietnamese, english FROM matter_field ORDER BY place";

  private final Statements statements;

  @Inject
  JdbcMatterFields(EntityManager entityManager) {
    this.statements = new Statements(entityManager);
  }

  @Override
  public MatterFields current() {
    return new MatterFields(
        statements.select(
            ALL,
            select -> {},
            row ->
                new MatterField(
                    row.getString("code"), row.getString("vietnamese"), row.getString("english"))));
  }
}
