package vn.qcdc.persistence.term;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.term.TermVersions;
import vn.qcdc.domain.term.TermsContract;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.persistence.database.TestDatabase;

class JpaTermsTest extends TermsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected TermVersions createVersions() {
    return new JpaTermVersions(entityManager);
  }

  @Override
  protected WorkingDays createDays() {
    return new JpaWorkingDays(entityManager);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }

  @Test
  void two_versions_of_a_rule_never_hold_on_one_day() {
    TermVersions versions = createVersions();
    refused(
        () ->
            versions.keep(
                List.of(
                    rule(10, LocalDate.of(2031, 1, 1), null),
                    rule(15, LocalDate.of(2032, 1, 1), null))));
  }
}
