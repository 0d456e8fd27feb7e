package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.examination.RegisterCounts.Holder;
import vn.qcdc.domain.ledger.DrawUpLedger;
import vn.qcdc.domain.ledger.HeldMatter;
import vn.qcdc.domain.ledger.HeldMatter.Mark;
import vn.qcdc.domain.ledger.ReplayedMatters;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Custody;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

class MatterRegisterTest {

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate CAME = LocalDate.of(2024, 3, 5);
  private static final LocalDate WENT = LocalDate.of(2024, 4, 20);
  private static final UnitId COMMUNE = new UnitId(2);
  private static final UnitId AGENCY = new UnitId(9);

  /** Province 1 with its agency 9, and commune 2. */
  private final Organisation organisation =
      new SampleHistory()
          .found(FOUNDED, Level.PROVINCE, 1)
          .found(FOUNDED, Level.COMMUNE, 2, 1)
          .agency(FOUNDED, 9, 1)
          .organisation();

  private final List<HeldMatter> matters = new ArrayList<>();

  private void keep(Kind kind, int weight, Custody custody, Standing standing) {
    matters.add(
        new HeldMatter(
            UUID.randomUUID(),
            kind,
            "LAND",
            weight,
            List.of(
                new Mark(CAME, COMMUNE, Custody.of(COMMUNE, CAME), Standing.WAITING, null),
                new Mark(WENT, COMMUNE, custody, standing, null)),
            null,
            null));
  }

  private void keepOpinions() {
    Custody taken = Custody.of(COMMUNE, CAME);
    keep(Kind.OPINION, 100, taken.ended(WENT, Going.RESOLVED), Standing.RESOLVED);
    keep(Kind.OPINION, 4, taken, Standing.ON_ROADMAP);
    keep(Kind.OPINION, 3, taken, Standing.WAITING);
    keep(Kind.OPINION, 2, taken, Standing.UNFINISHED);
    keep(
        Kind.OPINION,
        13,
        taken.passed(AGENCY, WENT, Going.FORWARDED, Coming.FORWARDED),
        Standing.WAITING);
  }

  @ParameterizedTest(name = "{0} of unit {1} in {2}: {3}")
  @CsvSource({
    "OPINIONS,            2, 2024, 122",
    "OPINIONS_RESOLVED,   2, 2024, 100",
    "OPINIONS_UNDER_WAY,  2, 2024, 4",
    "OPINIONS_UNFINISHED, 2, 2024, 5",
    "OPINIONS_PASSED_UP,  2, 2024, 13",
    // What is left of a year is to be dealt with in the next.
    "OPINIONS,            2, 2025, 9",
    "OPINIONS_RESOLVED,   2, 2025, 0",
    // What an agency of the province holds is the province's, what its communes hold is theirs.
    "OPINIONS,            1, 2024, 13",
    "OPINIONS_UNFINISHED, 1, 2024, 13"
  })
  void counts_what_the_unit_itself_has_to_deal_with(
      Register register, long unit, String period, long expected) {
    keepOpinions();
    assertEquals(
        Map.of(register, new TreeMap<>(Map.of("U" + unit, expected))),
        count(Set.of(register), unit, period));
  }

  @Test
  void every_opinion_is_in_exactly_one_state() {
    keepOpinions();
    Map<Register, SortedMap<String, Long>> counts = count(EnumSet.allOf(Register.class), 2, "2024");
    assertEquals(
        of(Register.OPINIONS, counts),
        Stream.of(
                Register.OPINIONS_RESOLVED,
                Register.OPINIONS_UNDER_WAY,
                Register.OPINIONS_UNFINISHED,
                Register.OPINIONS_PASSED_UP)
            .mapToLong(each -> of(each, counts))
            .sum());
  }

  private static long of(Register register, Map<Register, SortedMap<String, Long>> counts) {
    return counts.getOrDefault(register, new TreeMap<>()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Test
  void a_register_that_nobody_keeps_says_nothing() {
    keepOpinions();
    assertEquals(Map.of(), count(EnumSet.allOf(Register.class), 2, "2023"));
    assertEquals(Map.of(), count(Set.of(Register.COMPLAINTS_RECEIVED), 2, "2024"));
    assertEquals(Map.of(), count(Set.of(Register.HAMLETS), 2, "2024"));
  }

  @Test
  void who_keeps_petitions_of_one_kind_has_none_of_the_others() {
    keep(Kind.FEEDBACK, 1, Custody.of(COMMUNE, CAME), Standing.UNDER_WAY);
    assertEquals(
        Map.of(
            Register.COMPLAINTS_RECEIVED, new TreeMap<>(Map.of("U2", 0L)),
            Register.RECOMMENDATIONS_CLOSING, new TreeMap<>(Map.of("U2", 1L)),
            Register.PETITIONS_RECEIVED, new TreeMap<>(Map.of("U2", 1L))),
        count(
            Set.of(
                Register.COMPLAINTS_RECEIVED,
                Register.RECOMMENDATIONS_CLOSING,
                Register.PETITIONS_RECEIVED,
                Register.OPINIONS),
            2,
            "2024"));
  }

  private Map<Register, SortedMap<String, Long>> count(
      Set<Register> asked, long unit, String code) {
    Period period = Period.parse(code).orElseThrow();
    return new MatterRegister(new DrawUpLedger(new ReplayedMatters(matters)))
        .count(
            asked,
            new Holder(
                organisation
                    .asOf(period.lastDay(), Hierarchy.TERRITORY)
                    .unit(new UnitId(unit))
                    .orElseThrow(),
                period,
                organisation));
  }
}
