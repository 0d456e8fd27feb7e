package vn.qcdc.persistence.examination;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.examination.FindingAct;
import vn.qcdc.domain.examination.FindingsContract;
import vn.qcdc.domain.examination.KeptFinding;
import vn.qcdc.domain.examination.SampleFinding;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcFindingsTest extends FindingsContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Keepers createKeepers() {
    return new Keepers(TestOrganisations.of(entityManager), new JdbcFindings(entityManager));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }

  @Test
  void the_database_refuses_a_life_that_is_none() {
    SheetKey sheet = sheetOfCommune();
    examined(sheet, SampleFinding.discrepancy("X", Severity.BLOCKING, "1", "2"));
    long id = only(sheet).id();
    List.of(
            "UPDATE finding SET state = 'EXPLAINED', explanation = 'x', explained_by = 'y',"
                + " explained_at = now(), version = 2",
            "UPDATE finding SET state = 'ACCEPTED', version = 2",
            "UPDATE finding SET version = 2",
            "UPDATE finding SET state = 'CORRECTED'",
            "UPDATE finding SET rule = 'OTHER', version = 2",
            "DELETE FROM finding",
            "DELETE FROM finding_step")
        .forEach(statement -> refused(() -> execute(statement, id)));
  }

  @Test
  void the_database_refuses_that_somebody_accepts_their_own_explanation() {
    SheetKey sheet = sheetOfCommune();
    examined(sheet, SampleFinding.missing());
    KeptFinding explained = done(only(sheet), FindingAct.EXPLAINED, "Lê Văn Sáu", "Thiếu ấp");
    refused(() -> done(explained, FindingAct.ACCEPTED, "Lê Văn Sáu", null));
    done(explained, FindingAct.ACCEPTED, "Lê Thị Hoa", null);
  }

  private void execute(String statement, long id) {
    String where = statement.contains("finding_step") ? " WHERE finding_id = " : " WHERE id = ";
    entityManager.createNativeQuery(statement + where + id).executeUpdate();
  }
}
