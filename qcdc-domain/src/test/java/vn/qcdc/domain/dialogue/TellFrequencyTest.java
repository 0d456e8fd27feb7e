package vn.qcdc.domain.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.dialogue.Head.AUTHORITY;
import static vn.qcdc.domain.dialogue.Head.COMMITTEE;
import static vn.qcdc.domain.dialogue.SampleDialogue.COMMUNE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Validity;

class TellFrequencyTest {

  private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
  private static final UnitId NEW_COMMUNE = new UnitId(77);

  private final InMemoryDialogues dialogues = new InMemoryDialogues();
  private final List<FrequencyRule> rules =
      new ArrayList<>(
          List.of(
              new FrequencyRule(
                  "FQ-DLG-HG",
                  Set.of(Head.values()),
                  Set.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE),
                  2,
                  "93",
                  "Nghị quyết số 11-NQ/TU",
                  Validity.since(LocalDate.of(2018, 8, 24))),
              new FrequencyRule(
                  "FQ-DLG-UBND",
                  Set.of(AUTHORITY),
                  Set.of(Level.COMMUNE),
                  1,
                  null,
                  "Luật số 10/2022/QH15, Điều 32",
                  Validity.since(LocalDate.of(2023, 7, 1)))));

  @ParameterizedTest(name = "{0}, {1} held, told on {2}: {3} of {4}")
  @CsvSource({
    "2023, 0, 2023-12-31, NOT_YET, 2",
    "2023, 0, 2024-01-01, NOT_MET, 2",
    "2023, 1, 2024-01-01, NOT_MET, 2",
    "2023, 2, 2024-01-01, MET, 2",
    "2023, 3, 2023-06-01, MET, 2",
    // From 24 August 2018 there are four full months: too few for one session in six.
    "2018, 0, 2024-01-01, NOT_REQUIRED, 0",
    "2017, 0, 2024-01-01, NOT_REQUIRED, 0"
  })
  void a_head_holds_as_many_as_the_rule_wants_of_the_year(
      int year, int held, LocalDate told, String verdict, long required) {
    for (int i = 0; i < held; i++) {
      dialogues.keep(SampleDialogue.held(COMMUNE, LocalDate.of(year, 1 + i, 10), COMMITTEE));
    }
    Frequency frequency = of(COMMUNE, year, COMMITTEE, told);
    assertEquals(verdict, frequency.verdict().name());
    assertEquals(required, frequency.required());
    assertEquals(Math.max(0, required - held), frequency.missing());
  }

  @Test
  void a_session_of_both_heads_is_one_of_each() {
    dialogues.keep(SampleDialogue.held(COMMUNE, LocalDate.of(2023, 3, 1), COMMITTEE, AUTHORITY));
    dialogues.keep(SampleDialogue.held(COMMUNE, LocalDate.of(2023, 9, 1), COMMITTEE));
    assertEquals(2, of(COMMUNE, 2023, COMMITTEE, LATER).held());
    assertEquals(1, of(COMMUNE, 2023, AUTHORITY, LATER).held());
  }

  @Test
  void what_is_prepared_or_was_cancelled_is_not_counted() {
    Stream.of(new SessionStatus.Prepared(), new SessionStatus.Cancelled("Bão"))
        .map(
            status ->
                SampleDialogue.session(
                    COMMUNE,
                    SampleDialogue.facts(LocalDate.of(2023, 3, 1), COMMITTEE),
                    status,
                    null))
        .forEach(dialogues::keep);
    assertEquals(0, of(COMMUNE, 2023, COMMITTEE, LATER).held());
  }

  @Test
  void the_strictest_rule_counts_and_all_of_them_are_told() {
    Frequency frequency = of(COMMUNE, 2024, AUTHORITY, LATER);
    assertEquals(2, frequency.required());
    assertEquals(
        List.of("FQ-DLG-HG 2", "FQ-DLG-UBND 1"),
        frequency.demands().stream()
            .map(demand -> demand.rule().code() + " " + demand.required())
            .toList());
  }

  @Test
  void a_rule_binds_only_the_units_for_which_it_was_made() {
    rules.remove(0);
    assertEquals(1, of(COMMUNE, 2024, AUTHORITY, LATER).required());
    assertEquals(0, of(COMMUNE, 2024, COMMITTEE, LATER).required());
    assertEquals(0, of(SampleOrganisation.PHUNG_HIEP, 2024, AUTHORITY, LATER).required());
  }

  @ParameterizedTest(name = "from {0} to {1}: {2} full months, {3} sessions")
  @CsvSource({
    "2024-01-01, 2024-07-01, 6, 1",
    "2024-01-01, 2024-06-30, 5, 0",
    "2024-01-02, 2024-07-01, 5, 0",
    "2024-01-01, 2025-01-01, 12, 2",
    "2024-07-01, 2026-01-01, 6, 1"
  })
  void a_unit_that_stood_for_a_part_of_the_year_owes_one_session_in_six_full_months(
      LocalDate from, LocalDate until, int months, long required) {
    Unit passing =
        SampleUnit.of(NEW_COMMUNE)
            .during(new Validity(from, until))
            .named(Level.COMMUNE, "xã", "Tân Lập")
            .coded("31999")
            .below(SampleOrganisation.PHUNG_HIEP)
            .unit();
    List<Frequency> told =
        tell(SampleOrganisation.organisationAnd(passing), NEW_COMMUNE, 2024, LATER);
    assertEquals(required, told.get(0).required());
    assertEquals(months, told.get(0).demands().get(0).fullMonths());
  }

  private Frequency of(UnitId unit, int year, Head head, LocalDate today) {
    return tell(SampleOrganisation.organisation(), SampleOrganisation.HAU_GIANG, year, today)
        .stream()
        .filter(each -> each.unit().id().equals(unit) && each.head() == head)
        .findFirst()
        .orElseThrow();
  }

  private List<Frequency> tell(Organisation organisation, UnitId unit, int year, LocalDate today) {
    return new TellFrequency(
            new InMemoryOrganisations(organisation.units()), new RulesInMemory(rules), dialogues)
            .tell(
                new TellFrequency.Asked(
                    SampleOrganisation.HAU_GIANG, year, null, Remit.everything()),
                today)
            .stream()
            .filter(
                each -> unit.equals(SampleOrganisation.HAU_GIANG) || each.unit().id().equals(unit))
            .toList();
  }

  private record RulesInMemory(List<FrequencyRule> all) implements FrequencyRules {

    @Override
    public void keep(FrequencyRule rule) {
      throw new UnsupportedOperationException();
    }
  }
}
