package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

class RemitTest {

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  /**
   * Province 1 with district 2 (communes 4, 5 and 6, agency 20 of 4) and district 3 (commune 7).
   * Then 4 and 5 became 101, 6 went to 101 and 102, 7 to 103 and the districts are gone; province 1
   * became 9.
   */
  private final Organisation organisation =
      new SampleHistory()
          .found(FOUNDED, Level.PROVINCE, 1)
          .found(FOUNDED, Level.DISTRICT, 2, 1)
          .found(FOUNDED, Level.DISTRICT, 3, 1)
          .found(FOUNDED, Level.COMMUNE, 4, 2)
          .found(FOUNDED, Level.COMMUNE, 5, 2)
          .found(FOUNDED, Level.COMMUNE, 6, 2)
          .found(FOUNDED, Level.COMMUNE, 7, 3)
          .agency(FOUNDED, 20, 4)
          .found(REFORM, Level.PROVINCE, 9)
          .found(REFORM, Level.COMMUNE, 101, 9)
          .found(REFORM, Level.COMMUNE, 102, 9)
          .found(REFORM, Level.COMMUNE, 103, 9)
          .merge(REFORM, 9, 1)
          .dissolve(REFORM, 2)
          .dissolve(REFORM, 3)
          .dissolve(REFORM, 20)
          .merge(REFORM, 101, 4, 5)
          .split(REFORM, 6, 101, 102)
          .merge(REFORM, 103, 7)
          .organisation();

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    // Before the reform a unit has what stands below it, and what will stand wholly there.
    "U1,        2025-06-30, 1 2 3 4 5 6 7 9 20 101 102 103",
    "U2,        2025-06-30, 2 4 5 6 20 101 102",
    "U2 U7,     2025-06-30, 2 4 5 6 7 20 101 102 103",
    "U4,        2025-06-30, 4 20",
    "U6,        2025-06-30, 6 102",
    // Afterwards it has what is wholly in its territory: 6 is not in 101 alone, and the districts,
    // which nobody succeeded, are in the province.
    "U9,        2025-07-01, 1 2 3 4 5 6 7 9 20 101 102 103",
    "U101,      2025-07-01, 4 5 20 101",
    "U102,      2025-07-01, 102",
    "U101 U102, 2025-07-01, 4 5 6 20 101 102",
    "U103,      2026-01-01, 7 103",
    // What is gone, or not there yet, is nobody's name.
    "U2,        2025-07-01, ''",
    "U101,      2025-06-30, ''",
    "U999,      2025-07-01, ''",
    "'',        2025-07-01, ''"
  })
  void a_remit_is_what_stands_below_and_what_went_there_wholly(
      String codes, LocalDate today, String covered) {
    assertEquals(covered, ids(remit(codes, today).units()));
  }

  @ParameterizedTest(name = "{0} answers for the old sheet of {1}: {2}")
  @CsvSource({
    "U101,      4, true",
    "U101,      5, true",
    "U102,      4, false",
    "U101,      6, false", // a part of it went to another
    "U101 U102, 6, true",
    "U9,        6, true",
    "U9,        1, true",
    "U101,      2, false", // a district is more than one of its communes
    "U4,        4, false", // what is gone is nobody's name today
    "U101,     20, true" // an agency of commune 4 that was closed with it
  })
  void successors_answer_for_the_sheets_of_units_that_are_gone(
      String codes, long unit, boolean expected) {
    assertEquals(
        expected,
        remit(codes, REFORM)
            .answersFor(
                new UnitId(unit),
                organisation.restate(REFORM.minusDays(1), REFORM, Hierarchy.TERRITORY)));
  }

  @ParameterizedTest(name = "{0} touches {1}: {2}")
  @CsvSource({"U4, 4, true", "U4, 2, true", "U4, 1, true", "U4, 5, false", "U4, 3, false"})
  void what_stands_above_is_touched_but_not_covered(String code, long unit, boolean touched) {
    Remit remit = remit(code, REFORM.minusDays(1));
    assertEquals(touched, remit.touches(new UnitId(unit)));
    assertEquals(unit == 4, remit.covers(new UnitId(unit)));
  }

  @ParameterizedTest(name = "{0} may ask for {1} with all below it on the map of {2}: {3}")
  @CsvSource({
    "U2,   U2,   2025-06-30, true",
    "U2,   U101, 2026-01-01, true",
    "U101, U101, 2026-01-01, true",
    "U101, U9,   2026-01-01, false"
  })
  void another_map_shows_nobody_more_than_their_own(
      String code, String asked, LocalDate day, boolean may) {
    LocalDate today = code.equals("U2") ? REFORM.minusDays(1) : REFORM;
    UnitTree map = organisation.asOf(day, Hierarchy.TERRITORY);
    UnitSnapshot top = map.unit(asked).orElseThrow();
    assertEquals(may, remit(code, today).refusal(top, map, "unit").isEmpty());
  }

  @Test
  void a_district_is_not_asked_for_on_a_map_on_which_it_had_more() {
    LocalDate moved = LocalDate.of(2022, 1, 1);
    Organisation after =
        new SampleHistory()
            .found(FOUNDED, Level.PROVINCE, 1)
            .found(FOUNDED, Level.DISTRICT, 2, 1)
            .found(FOUNDED, Level.DISTRICT, 3, 1)
            .found(FOUNDED, Level.COMMUNE, 4, 2)
            .move(moved, 4, 3)
            .organisation();
    UnitTree before = after.asOf(moved.minusDays(1), Hierarchy.TERRITORY);
    UnitSnapshot district = before.unit("U2").orElseThrow();
    Remit own = Remit.of(Set.of("U2"), after, REFORM);
    assertEquals(Optional.empty(), own.refusal(district, "unit"));
    assertEquals(
        Optional.of(Finding.blocking(FindingCode.UNIT_OUTSIDE_REMIT, "unit", "U4", null)),
        own.refusal(district, before, "unit"));
  }

  @Test
  void everything_covers_all_there_is() {
    assertEquals(Optional.empty(), Remit.everything().units());
    assertEquals(Optional.empty(), Remit.everything().unitsAndAbove());
    assertTrue(Remit.everything().covers(new UnitId(12345)));
  }

  @Test
  void a_party_organisation_has_those_below_it_in_the_party() {
    Organisation sample = SampleOrganisation.organisation();
    UnitTree party = sample.asOf(SampleOrganisation.DAY, Hierarchy.PARTY);
    UnitSnapshot top = party.units().get(0);
    assertTrue(party.units().size() > 1, "somebody stands below " + top);
    Remit remit = Remit.of(Set.of(top.code()), sample, SampleOrganisation.DAY);
    party.subtree(top.id()).forEach(unit -> assertTrue(remit.covers(unit.id()), unit::toString));
  }

  @Test
  void who_asks_for_another_unit_is_told_which() {
    UnitTree map = organisation.asOf(REFORM, Hierarchy.TERRITORY);
    UnitSnapshot foreign = map.unit("U102").orElseThrow();
    assertEquals(
        Optional.of(Finding.blocking(FindingCode.UNIT_OUTSIDE_REMIT, "unit", "U102", null)),
        remit("U101", REFORM).refusal(foreign, "unit"));
    assertEquals(Optional.empty(), remit("U9", REFORM).refusal(foreign, "unit"));
  }

  private Remit remit(String codes, LocalDate today) {
    return Remit.of(codes.isEmpty() ? Set.of() : Set.of(codes.split(" ")), organisation, today);
  }

  private static String ids(Optional<Set<UnitId>> units) {
    return units.orElseThrow().stream()
        .map(UnitId::value)
        .sorted()
        .map(String::valueOf)
        .collect(joining(" "));
  }
}
