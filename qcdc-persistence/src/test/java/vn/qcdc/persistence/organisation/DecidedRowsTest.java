package vn.qcdc.persistence.organisation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.TestDatabase;

class DecidedRowsTest {

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Organisations organisations = TestOrganisations.of(entityManager);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE unit_name SET name = 'Cần Thơ' WHERE unit_id = ?1",
        "UPDATE unit_name SET valid_until = DATE '2025-07-01' WHERE unit_id = ?1",
        "UPDATE unit_name SET dropped_by = NULL WHERE unit_id = ?1",
        "DELETE FROM unit_name WHERE unit_id = ?1",
        "DELETE FROM unit_code WHERE unit_id = ?1",
        "UPDATE unit SET kind = 'AGENCY' WHERE id = ?1"
      })
  void what_is_decided_is_not_rewritten(String statement) {
    UnitId unit = inTransaction(() -> organisations.nextIds(1)).get(0);
    inTransaction(
        () -> {
          organisations.add(
              List.of(
                  SampleUnit.of(unit)
                      .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                      .coded(fresh("93"))
                      .unit()));
          return true;
        });
    assertThrows(
        RuntimeException.class,
        () ->
            inTransaction(
                () ->
                    entityManager
                        .createNativeQuery(statement)
                        .setParameter(1, unit.value())
                        .executeUpdate()));
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
