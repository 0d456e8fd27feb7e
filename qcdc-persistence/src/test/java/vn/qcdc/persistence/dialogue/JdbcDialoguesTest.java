package vn.qcdc.persistence.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.dialogue.DialoguesContract;
import vn.qcdc.domain.dialogue.FrequencyRule;
import vn.qcdc.domain.dialogue.FrequencyRules;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcDialoguesTest extends DialoguesContract {

  private final EntityManager entityManager = TestDatabase.entityManager();

  @Override
  protected Keepers createKeepers() {
    return new Keepers(
        TestOrganisations.of(entityManager),
        new JdbcDialogues(entityManager),
        new JdbcDialoguePlans(entityManager));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }

  @Test
  void rules_come_with_the_schema_and_may_be_replaced() {
    FrequencyRules rules = new JdbcFrequencyRules(entityManager);
    FrequencyRule rule =
        new FrequencyRule(
            "A-THU",
            Set.of(Head.COMMITTEE),
            Set.of(Level.DISTRICT, Level.COMMUNE),
            4,
            "93",
            "Quy chế thử",
            new Validity(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)));
    kept(() -> rules.keep(rule));
    List<FrequencyRule> all = inTransaction(rules::all);
    assertEquals(rule, all.get(0));
    assertTrue(
        all.stream()
            .map(FrequencyRule::code)
            .toList()
            .containsAll(List.of("FQ-DLG-HG", "FQ-DLG-UBND")));
  }
}
