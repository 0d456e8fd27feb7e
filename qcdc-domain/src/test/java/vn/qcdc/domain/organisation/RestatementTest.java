package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.RandomSuccessions.DISTRICT;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.time.Validity;

class RestatementTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 12, 1);
  private static final LocalDate EVE = FIRST.minusDays(1);
  private static final UnitId A = new UnitId(10);
  private static final UnitId B = new UnitId(11);
  private static final UnitId C = new UnitId(12);
  private static final UnitId AGENCY = new UnitId(13);
  private static final UnitId LATE = new UnitId(14);

  private final List<Succession> successions = new ArrayList<>();

  @Test
  void a_unit_that_goes_on_is_itself() {
    assertEquals("1/1 10", portions(A, EVE, SECOND, A, B));
    assertEquals("1/1 10", portions(A, SECOND, EVE, A, B));
  }

  @Test
  void a_weighed_part_is_a_share_and_backward_a_candidate() {
    divided(60, 40);
    assertEquals("3/5 10, 2/5 11", portions(A, EVE, FIRST, A, B));
    assertEquals("1/1 10", portions(A, FIRST, EVE, A, B));
    assertEquals("1/1 10|11", portions(B, FIRST, EVE, A, B));
  }

  @Test
  void an_unweighed_part_is_somewhere_among_the_heirs() {
    successions.add(Succession.undivided(A, FIRST, List.of(A, B)));
    assertEquals("1/1 10|11", portions(A, EVE, FIRST, A, B));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void what_was_split_and_merged_again_is_certain_again(boolean isWeighed) {
    successions.add(
        isWeighed
            ? new Succession(A, FIRST, List.of(new Heir(B, 1), new Heir(C, 2)), "dân số")
            : Succession.undivided(A, FIRST, List.of(B, C)));
    successions.add(Succession.whole(B, SECOND, LATE));
    successions.add(Succession.whole(C, SECOND, LATE));
    assertEquals("1/1 14", portions(A, EVE, SECOND, LATE));
  }

  @Test
  void shares_of_shares_are_multiplied() {
    divided(1, 2);
    successions.add(new Succession(B, SECOND, List.of(new Heir(B, 1), new Heir(C, 3)), "dân số"));
    assertEquals("1/3 10, 1/6 11, 1/2 12", portions(A, EVE, SECOND, A, B, C));
  }

  @Test
  void an_agency_without_heir_is_where_its_place_is() {
    divided(1, 3);
    Organisation organisation =
        organisation(agency(new Validity(SampleUnit.FOUNDED, SECOND)), A, B);
    Restatement restatement = organisation.restate(EVE, SECOND, Hierarchy.TERRITORY);
    assertEquals("1/4 10, 3/4 11", described(restatement.portions(AGENCY)));
    assertEquals(true, restatement.hasVanished(AGENCY));
    assertEquals(false, restatement.hasVanished(A));
  }

  @Test
  void an_agency_without_predecessor_is_where_its_place_is() {
    successions.add(Succession.whole(C, FIRST, A));
    Restatement back =
        organisation(agency(Validity.since(SECOND)), A, B, C)
            .restate(SECOND, EVE, Hierarchy.TERRITORY);
    assertEquals("1/1 10|12", described(back.portions(AGENCY)));
  }

  @Test
  void the_share_of_an_heir_that_was_dissolved_stays_in_the_place_of_the_whole() {
    divided(60, 40);
    assertEquals("3/5 10, 2/5 2", portions(A, EVE, SECOND, A));
  }

  @Test
  void of_undecided_candidates_one_that_was_dissolved_is_in_the_place_of_the_whole() {
    successions.add(Succession.undivided(A, FIRST, List.of(A, B)));
    assertEquals("1/1 10|2", portions(A, EVE, SECOND, A));
  }

  @Test
  void a_unit_that_does_not_stand_is_not_asked_for() {
    Restatement restatement =
        organisation(agency(Validity.since(SECOND)), A).restate(EVE, SECOND, Hierarchy.TERRITORY);
    assertThrows(IllegalArgumentException.class, () -> restatement.portions(AGENCY));
  }

  private void divided(long stays, long goes) {
    successions.add(
        new Succession(A, FIRST, List.of(new Heir(A, stays), new Heir(B, goes)), "dân số"));
  }

  /** All communes but the lasting ones end on the second day. */
  private String portions(UnitId unit, LocalDate from, LocalDate to, UnitId... lasting) {
    return described(
        organisation(agency(new Validity(SampleUnit.FOUNDED, SECOND)), lasting)
            .restate(from, to, Hierarchy.TERRITORY)
            .portions(unit));
  }

  private Organisation organisation(SampleUnit agency, UnitId... lasting) {
    List<Unit> units = new ArrayList<>();
    units.add(
        SampleUnit.of(RandomSuccessions.PROVINCE)
            .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
            .coded("93")
            .unit());
    units.add(
        SampleUnit.of(DISTRICT)
            .named(Level.DISTRICT, "huyện", "Phụng Hiệp")
            .coded("934")
            .below(RandomSuccessions.PROVINCE)
            .unit());
    for (UnitId commune : List.of(A, B, C, LATE)) {
      boolean lasts = Set.of(lasting).contains(commune);
      units.add(
          SampleUnit.of(commune)
              .during(new Validity(SampleUnit.FOUNDED, lasts ? null : SECOND))
              .named(Level.COMMUNE, "xã", "Số " + commune.value())
              .coded("X" + commune.value())
              .below(DISTRICT)
              .unit());
    }
    units.add(agency.unit());
    return Organisation.of(units, successions);
  }

  private static SampleUnit agency(Validity held) {
    return SampleUnit.of(AGENCY)
        .kind(UnitKind.AGENCY)
        .during(held)
        .named(Level.COMMUNE, "đơn vị sự nghiệp", "Trạm Y tế")
        .coded("CQ01")
        .below(A);
  }

  private static String described(List<Portion> portions) {
    return portions.stream()
        .map(
            portion ->
                portion.share().part()
                    + "/"
                    + portion.share().whole()
                    + " "
                    + portion.candidates().stream()
                        .map(UnitId::value)
                        .map(String::valueOf)
                        .sorted()
                        .collect(joining("|")))
        .collect(joining(", "));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void portions_are_the_whole_and_lie_where_something_stands(long seed) {
    forEachPairOfDays(
        seed,
        true,
        (restatement, organisation) -> {
          UnitTree to = organisation.asOf(restatement.to(), Hierarchy.TERRITORY);
          for (UnitSnapshot unit : units(organisation, restatement.from())) {
            List<Portion> portions = restatement.portions(unit.id());
            assertEquals(
                Share.ALL,
                portions.stream().map(Portion::share).reduce(Share.NONE, Share::plus),
                "seed " + seed);
            assertTrue(
                portions.stream().allMatch(each -> each.isWithin(id -> to.unit(id).isPresent())),
                () -> "seed " + seed + " " + unit + " " + portions);
            for (UnitSnapshot other : units(organisation, restatement.to())) {
              assertEquals(
                  Portion.candidates(portions).contains(other.id()),
                  restatement.origins(List.of(other.id())).contains(unit),
                  "seed " + seed);
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void there_and_back_a_unit_is_among_its_own_candidates(long seed) {
    forEachPairOfDays(
        seed,
        true,
        (there, organisation) -> {
          Restatement back = organisation.restate(there.to(), there.from(), Hierarchy.TERRITORY);
          for (UnitSnapshot unit : units(organisation, there.from())) {
            Set<UnitId> candidates = Portion.candidates(there.portions(unit.id()));
            candidates.stream()
                .filter(each -> !each.equals(DISTRICT) && !there.hasVanished(unit.id()))
                .forEach(
                    each ->
                        assertTrue(
                            Portion.candidates(back.portions(each)).contains(unit.id()),
                            () -> "seed " + seed + " " + unit + " " + each));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void restated_to_the_same_day_everything_is_itself(long seed) {
    RandomSuccessions random = new RandomSuccessions(seed, true);
    Organisation organisation = random.organisation();
    for (LocalDate day : random.days()) {
      Restatement none = organisation.restate(day, day, Hierarchy.TERRITORY);
      for (UnitSnapshot unit : units(organisation, day)) {
        assertEquals(List.of(Portion.whole(Set.of(unit.id()))), none.portions(unit.id()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void in_two_steps_a_unit_comes_to_the_same_candidates(long seed) {
    forEachPairOfDays(
        seed,
        false,
        (whole, organisation) -> {
          for (LocalDate between : new RandomSuccessions(seed, false).days()) {
            if (isBetween(between, whole)) {
              Restatement first = organisation.restate(whole.from(), between, Hierarchy.TERRITORY);
              Restatement second = organisation.restate(between, whole.to(), Hierarchy.TERRITORY);
              for (UnitSnapshot unit : units(organisation, whole.from())) {
                assertEquals(
                    Portion.candidates(whole.portions(unit.id())),
                    Portion.candidates(first.portions(unit.id())).stream()
                        .flatMap(each -> Portion.candidates(second.portions(each)).stream())
                        .collect(toSet()),
                    "seed " + seed);
              }
            }
          }
        });
  }

  private static boolean isBetween(LocalDate day, Restatement whole) {
    boolean isForward = whole.from().isBefore(whole.to());
    LocalDate early = isForward ? whole.from() : whole.to();
    LocalDate late = isForward ? whole.to() : whole.from();
    return !day.isBefore(early) && !day.isAfter(late);
  }

  private static void forEachPairOfDays(
      long seed, boolean mayDissolve, BiConsumer<Restatement, Organisation> examined) {
    RandomSuccessions random = new RandomSuccessions(seed, mayDissolve);
    Organisation organisation = random.organisation();
    for (LocalDate from : random.days()) {
      for (LocalDate to : random.days()) {
        examined.accept(organisation.restate(from, to, Hierarchy.TERRITORY), organisation);
      }
    }
  }

  private static List<UnitSnapshot> units(Organisation organisation, LocalDate day) {
    return organisation.asOf(day, Hierarchy.TERRITORY).units();
  }

  @ParameterizedTest
  @CsvSource({
    // amount, decimals, weights, pieces
    "10, 0, 1 1 1, 3 4 3",
    "1, 0, 1 1 1, 0 1 0",
    "0, 0, 5 7, 0 0",
    "100, 0, 1 99, 1 99",
    "10.00, 2, 1 2, 3.33 6.67",
    "0.01, 2, 1 1, 0.01 0.00",
    "7, 0, 7, 7"
  })
  void an_amount_is_cut_into_pieces_that_add_up(
      BigDecimal amount, int decimals, String weights, String pieces) {
    assertEquals(
        pieces,
        Portion.cut(amount, weighed(weights), decimals).stream()
            .map(BigDecimal::toPlainString)
            .collect(joining(" ")));
  }

  private static List<Portion> weighed(String weights) {
    List<Heir> heirs = new ArrayList<>();
    for (String weight : weights.split(" ", -1)) {
      heirs.add(new Heir(new UnitId(100 + heirs.size()), Long.parseLong(weight)));
    }
    return new Succession(A, FIRST, heirs, "dân số").portions();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void cutting_conserves_exactly_and_every_piece_is_next_to_its_exact_part(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      int decimals = random.nextInt(5);
      BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), decimals);
      List<Portion> portions = weighed(weights(random));
      List<BigDecimal> pieces = Portion.cut(amount, portions, decimals);
      String what = "seed " + seed + ": " + amount + " by " + portions + " = " + pieces;
      assertEquals(
          0, amount.compareTo(pieces.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), what);
      for (int k = 0; k < pieces.size(); k++) {
        Share share = portions.get(k).share();
        // |piece - amount * part / whole| <= 10^-decimals, without any division.
        BigDecimal gap =
            pieces
                .get(k)
                .multiply(new BigDecimal(share.whole()))
                .subtract(amount.multiply(new BigDecimal(share.part())));
        BigDecimal allowed = new BigDecimal(share.whole()).movePointLeft(decimals);
        assertTrue(gap.abs().compareTo(allowed) <= 0, what);
        assertTrue(pieces.get(k).signum() >= 0, what);
        assertTrue(pieces.get(k).scale() <= decimals, what);
      }
    }
  }

  private static String weights(SplittableRandom random) {
    return random
        .longs(1 + random.nextInt(12), 1, random.nextBoolean() ? 10 : 1_000_000_000_000_000L)
        .mapToObj(String::valueOf)
        .collect(joining(" "));
  }

  @Test
  void weights_may_be_as_large_as_they_may_be_written() {
    List<Heir> heirs = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      heirs.add(new Heir(new UnitId(100 + i), 999_999_999_999_999L));
    }
    List<Portion> portions = new Succession(A, FIRST, heirs, "dân số").portions();
    assertEquals(BigInteger.valueOf(20_000), portions.get(0).share().whole());
  }

  @Test
  void what_cannot_be_cut_is_somewhere_among_all() {
    assertEquals(
        List.of(Portion.whole(Set.of(new UnitId(100), new UnitId(101)))),
        Portion.uncut(weighed("1 2")));
    assertEquals(weighed("1"), Portion.uncut(weighed("1")));
  }
}
