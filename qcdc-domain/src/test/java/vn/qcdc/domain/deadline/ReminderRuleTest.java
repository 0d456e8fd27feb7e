package vn.qcdc.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRuleTest {

  private static final LocalDate DUE = LocalDate.of(2024, 1, 10);

  @ParameterizedTest(name = "{0} and {1} days, {2} → {3}")
  @CsvSource({
    "7, 1, 2024-01-02,",
    "7, 1, 2024-01-03, BEFORE",
    "7, 1, 2024-01-09, BEFORE",
    "7, 1, 2024-01-10, AT",
    "7, 1, 2024-01-11, AFTER",
    "7, 1, 2024-02-10, AFTER", // made up for, 30 days late
    "7, 1, 2024-02-11,",
    "1, 3, 2024-01-08,",
    "1, 3, 2024-01-09, BEFORE",
    "1, 3, 2024-01-12, AT",
    "1, 3, 2024-01-13, AFTER",
    "1, 3, 2024-02-12, AFTER",
    "1, 3, 2024-02-13,"
  })
  void on_every_day_at_most_one_kind_is_due(
      int before, int after, LocalDate today, @Nullable ReminderKind kind) {
    assertEquals(Optional.ofNullable(kind), new ReminderRule(before, after).kindOn(today, DUE));
  }

  @Test
  void a_rule_keeps_its_kinds_apart() {
    assertThrows(IllegalArgumentException.class, () -> new ReminderRule(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new ReminderRule(1, 0));
  }
}
