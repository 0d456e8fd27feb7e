package vn.qcdc.domain.urging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.organisation.SampleOrganisation.COMMUNE_PARTY;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.deadline.ReminderMark;
import vn.qcdc.domain.deadline.ReminderRule;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;

class UrgeHoldersTest {

  private static final UrgingRule RULE = new UrgingRule(new ReminderRule(7, 1), 5);
  private static final LocalDate DUE = LocalDate.of(2024, 1, 10);

  private final InMemory reminders = new InMemory();
  private final UrgeHolders urgeHolders = new UrgeHolders(RULE, reminders);

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2024-01-02, ''",
    "2024-01-03, BEFORE",
    "2024-01-09, BEFORE",
    "2024-01-10, AT",
    "2024-01-11, AFTER",
    "2024-01-14, AFTER",
    "2024-01-15, AFTER ESCALATED",
    "2024-02-10, AFTER ESCALATED",
    "2024-02-11, ESCALATED",
    "2024-02-14, ESCALATED", // made up for, 30 days late
    "2024-02-15, ''"
  })
  void on_every_day_those_are_told_whose_turn_it_is(LocalDate today, String kinds) {
    assertEquals(
        kinds, RULE.kindsOn(today, DUE).map(UrgingKind::name).collect(Collectors.joining(" ")));
    assertEquals(
        !kinds.isEmpty(),
        !DUE.isBefore(RULE.earliestDue(today)) && !DUE.isAfter(RULE.latestDue(today)));
  }

  @Test
  void the_holder_is_told_and_then_who_stands_above() {
    reminders.due.add(new DueMatter(new UUID(0, 1), HIEP_HUNG, DUE));
    reminders.due.add(new DueMatter(new UUID(0, 2), HAU_GIANG, DUE));
    reminders.due.add(new DueMatter(new UUID(0, 3), COMMUNE_PARTY, DUE));
    assertEquals(3, urge("2024-01-03"));
    assertEquals(0, urge("2024-01-04"), "once");
    assertEquals(3, urge("2024-01-10"));
    assertEquals(3, urge("2024-01-11"));
    assertEquals(2, urge("2024-01-15"), "nobody stands above the province");
    assertEquals(
        List.of(PHUNG_HIEP, HIEP_HUNG),
        reminders.made.stream()
            .filter(each -> each.kind() == UrgingKind.ESCALATED)
            .map(MatterReminder::to)
            .toList());
  }

  @Test
  void while_somebody_else_is_about_it_nobody_is_told() {
    reminders.due.add(new DueMatter(new UUID(0, 1), HIEP_HUNG, DUE));
    reminders.held = true;
    assertEquals(0, urge("2024-01-10"));
  }

  @Test
  void a_superior_is_told_after_the_due_day() {
    assertThrows(IllegalArgumentException.class, () -> new UrgingRule(new ReminderRule(7, 1), 0));
  }

  private int urge(String day) {
    return urgeHolders.urge(SampleOrganisation.organisation(), Instant.parse(day + "T03:00:00Z"));
  }

  /** Keeps who was told in memory; nobody reads it. */
  private static final class InMemory implements MatterReminders {
    private final List<DueMatter> due = new ArrayList<>();
    private final List<MatterReminder> made = new ArrayList<>();
    private boolean held;

    @Override
    public boolean hold() {
      return !held;
    }

    @Override
    public List<DueMatter> due(LocalDate first, LocalDate last) {
      return due.stream()
          .filter(each -> !each.due().isBefore(first) && !each.due().isAfter(last))
          .toList();
    }

    @Override
    public int keep(Collection<MatterReminder> reminders) {
      List<MatterReminder> fresh = reminders.stream().filter(this::isNew).toList();
      made.addAll(fresh);
      return fresh.size();
    }

    private boolean isNew(MatterReminder reminder) {
      return made.stream()
          .noneMatch(
              each -> each.kind() == reminder.kind() && each.matter().equals(reminder.matter()));
    }

    @Override
    public List<MadeMatterReminder> after(
        ReminderMark mark, Optional<Set<UnitId>> to, Set<Kind> kinds, int limit) {
      return List.of();
    }
  }
}
