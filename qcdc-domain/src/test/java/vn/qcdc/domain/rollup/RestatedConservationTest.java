package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.rollup.RandomHistory.HALVES;
import static vn.qcdc.domain.rollup.RandomHistory.INDICATORS;
import static vn.qcdc.domain.rollup.RandomHistory.MEASURES;
import static vn.qcdc.domain.rollup.RandomHistory.PROVINCE;
import static vn.qcdc.domain.rollup.RandomHistory.YEARS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** What re-stating must never lose or invent, whatever happened to the units between two days. */
class RestatedConservationTest {

  private static final int HISTORIES = 200;

  @Test
  void totals_of_all_communes_their_lines_once_and_what_lies_above_are_the_whole() {
    forManyHistories(
        history -> {
          LocalDate day = history.someDay();
          UnitTree map = map(history, day);
          Rollup rollup = history.rollup(new Boundaries.OfDay(day));
          List<UnitSnapshot> communes = communes(map);
          UnitSnapshot province = map.unit(PROVINCE).orElseThrow();
          for (Measure measure : MEASURES) {
            BigDecimal parts = BigDecimal.ZERO;
            Set<Unapportioned<Figure>> lines = new HashSet<>();
            for (UnitSnapshot commune : communes) {
              Total total = rollup.total(commune, measure, YEARS);
              parts = parts.add(amount(total.figure()));
              lines.addAll(total.unapportioned());
            }
            for (Unapportioned<Figure> line : lines) {
              parts = parts.add(amount(line.piece()));
            }
            String where = history + " " + day + " " + measure.code();
            assertSame(said(history, measure), parts.add(above(history, day, measure)), where);
            assertSame(
                said(history, measure),
                amount(rollup.total(province, measure, YEARS).figure()),
                where);
          }
        });
  }

  @Test
  void rates_of_all_communes_their_lines_once_and_what_lies_above_are_the_whole() {
    forManyHistories(
        history -> {
          LocalDate day = history.someDay();
          UnitTree map = map(history, day);
          Rollup rollup = history.rollup(new Boundaries.OfDay(day));
          UnitSnapshot province = map.unit(PROVINCE).orElseThrow();
          for (Indicator indicator : INDICATORS) {
            Ratio parts = Ratio.NONE;
            Set<Unapportioned<Contribution>> lines = new HashSet<>();
            for (UnitSnapshot commune : communes(map)) {
              Rate rate = rollup.rate(commune, indicator, YEARS);
              parts = parts.plus(rate.ratio());
              lines.addAll(rate.unapportioned());
            }
            for (Unapportioned<Contribution> line : lines) {
              parts = parts.plus(ratio(line.piece()));
            }
            Rate whole = rollup.rate(province, indicator, YEARS);
            for (Case each : whole.cases()) {
              boolean isAbove =
                  history
                      .plain()
                      .places(each.unit().id(), each.period().lastDay(), day)
                      .keySet()
                      .stream()
                      .flatMap(Set::stream)
                      .noneMatch(unit -> isBelowCommune(history, unit, day));
              parts = parts.plus(isAbove ? ratio(each.contribution()) : Ratio.NONE);
            }
            assertEquals(whole.ratio(), parts, history + " " + day + " " + indicator.code());
          }
        });
  }

  @Test
  void every_total_is_what_following_each_sheet_by_hand_gives() {
    forManyHistories(
        history -> {
          LocalDate day = history.someDay();
          Rollup rollup = history.rollup(new Boundaries.OfDay(day));
          for (UnitSnapshot unit : map(history, day).units()) {
            for (Measure measure : MEASURES) {
              Total total = rollup.total(unit, measure, YEARS);
              ByHand byHand = byHand(history, unit.id(), day, measure);
              String where = history + " " + day + " " + unit.code() + " " + measure.code();
              BigDecimal gap = byHand.amount.subtract(amount(total.figure())).abs();
              assertTrue(gap.compareTo(byHand.tolerance) <= 0, where + " " + gap);
              assertEquals(byHand.due, total.completeness().due(), where);
              assertEquals(
                  byHand.missing,
                  total.completeness().due() - total.completeness().received(),
                  where);
              assertEquals(byHand.estimated, total.sum().estimated(), where);
              assertEquals(byHand.undecided, total.unapportioned().size(), where);
            }
          }
        });
  }

  @Test
  void where_units_are_only_merged_and_renamed_both_totals_agree() {
    LongStream.range(0, HISTORIES)
        .mapToObj(seed -> new RandomHistory(seed, /* onlyMerges= */ true))
        .forEach(
            history -> {
              LocalDate day = YEARS.until().plusYears(1);
              Rollup then = history.rollup(Boundaries.OF_THE_PERIOD);
              Rollup now = history.rollup(new Boundaries.OfDay(day));
              for (Period half : HALVES) {
                UnitTree before = map(history, half.lastDay());
                for (UnitSnapshot unit : map(history, day).units()) {
                  List<UnitSnapshot> predecessors =
                      Predecessors.of(
                          unit,
                          before,
                          history.organisation().restate(half.lastDay(), day, Hierarchy.TERRITORY));
                  if (unit.level() == Level.COMMUNE && before.unit(unit.id()).isPresent()) {
                    continue; // it may have got sisters
                  }
                  for (Measure measure : MEASURES) {
                    Total total = now.total(unit, measure, half);
                    BigDecimal together =
                        predecessors.stream()
                            .map(each -> amount(then.total(each, measure, half).figure()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    String where = history + " " + unit.code() + " " + half.code();
                    assertSame(together, amount(total.figure()), where);
                    assertEquals(List.of(), total.unapportioned(), where);
                  }
                }
              }
            });
  }

  @Test
  void on_the_last_day_of_the_period_and_until_the_next_change_both_totals_are_the_same() {
    forManyHistories(
        history -> {
          Rollup then = history.rollup(Boundaries.OF_THE_PERIOD);
          for (Period half : HALVES) {
            for (LocalDate day : List.of(half.lastDay(), half.until())) {
              if (!history.organisation().changes(half.lastDay(), day).isEmpty()) {
                continue;
              }
              Rollup now = history.rollup(new Boundaries.OfDay(day));
              for (UnitSnapshot unit : map(history, day).units()) {
                for (Measure measure : MEASURES) {
                  assertEquals(
                      then.total(unit, measure, half),
                      now.total(unit, measure, half),
                      history + " " + unit.code() + " " + day);
                }
                for (Indicator indicator : INDICATORS) {
                  assertEquals(then.rate(unit, indicator, half), now.rate(unit, indicator, half));
                }
              }
            }
          }
        });
  }

  private static void forManyHistories(Consumer<RandomHistory> law) {
    LongStream.range(0, HISTORIES)
        .mapToObj(seed -> new RandomHistory(seed, /* onlyMerges= */ false))
        .forEach(law);
  }

  private static UnitTree map(RandomHistory history, LocalDate day) {
    return history.organisation().asOf(day, Hierarchy.TERRITORY);
  }

  private static List<UnitSnapshot> communes(UnitTree map) {
    return map.units().stream()
        .filter(unit -> unit.level() == Level.COMMUNE && unit.kind() == UnitKind.TERRITORY)
        .toList();
  }

  /** All that was said, wherever. */
  private static BigDecimal said(RandomHistory history, Measure measure) {
    return sheets(history, measure)
        .map(sheet -> amount(sheet.figures().getOrDefault(measure.code(), new Figure.Missing())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stream<RandomHistory.Owed> sheets(RandomHistory history, Measure measure) {
    Period last = HALVES.get(HALVES.size() - 1);
    return history.owed().stream()
        .filter(sheet -> measure.nature() == Nature.FLOW || sheet.period().equals(last));
  }

  /** What lies in no commune, found by following each sheet by hand. */
  private static BigDecimal above(RandomHistory history, LocalDate day, Measure measure) {
    PlainRestatement plain = history.plain();
    return sheets(history, measure)
        .filter(
            sheet ->
                plain.places(sheet.unit(), sheet.period().lastDay(), day).keySet().stream()
                    .flatMap(Set::stream)
                    .noneMatch(unit -> isBelowCommune(history, unit, day)))
        .map(sheet -> amount(sheet.figures().getOrDefault(measure.code(), new Figure.Missing())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isBelowCommune(RandomHistory history, UnitId unit, LocalDate day) {
    return communes(map(history, day)).stream()
        .anyMatch(commune -> history.plain().isWithin(unit, commune.id(), day));
  }

  /** A total as it comes out by hand, its amount within as much as rounding can make. */
  private record ByHand(
      BigDecimal amount,
      BigDecimal tolerance,
      int due,
      int missing,
      boolean estimated,
      int undecided) {}

  private static ByHand byHand(RandomHistory history, UnitId top, LocalDate day, Measure measure) {
    PlainRestatement plain = history.plain();
    BigDecimal amount = BigDecimal.ZERO;
    int due = 0;
    int missing = 0;
    int cut = 0;
    int undecided = 0;
    for (RandomHistory.Owed sheet : sheets(history, measure).toList()) {
      Figure said = sheet.figures().getOrDefault(measure.code(), new Figure.Missing());
      Map<Set<UnitId>, BigDecimal> places =
          plain.places(sheet.unit(), sheet.period().lastDay(), day);
      boolean owes = places.keySet().stream().anyMatch(each -> isInside(plain, each, top, day));
      due += owes ? 1 : 0;
      missing += owes && said instanceof Figure.Missing ? 1 : 0;
      boolean canBeCut =
          said instanceof Figure.Missing
              || (said instanceof Figure.Reported && measure.valueType() != ValueType.YES_NO);
      Map<Set<UnitId>, BigDecimal> pieces = canBeCut ? places : uncut(places);
      BigDecimal share = BigDecimal.ZERO;
      for (Map.Entry<Set<UnitId>, BigDecimal> piece : pieces.entrySet()) {
        if (isInside(plain, piece.getKey(), top, day)) {
          share = share.add(piece.getValue());
        } else if (piece.getKey().stream().anyMatch(each -> plain.isWithin(each, top, day))) {
          undecided++;
        }
      }
      boolean isPart =
          share.signum() > 0 && share.subtract(BigDecimal.ONE).abs().doubleValue() > 1e-20;
      cut += isPart && said instanceof Figure.Reported ? 1 : 0;
      amount = amount.add(amount(said).multiply(share));
    }
    BigDecimal unit =
        measure.valueType() == ValueType.COUNT ? BigDecimal.ONE : new BigDecimal("0.000001");
    return new ByHand(
        amount,
        unit.multiply(BigDecimal.valueOf(cut)).add(new BigDecimal("1e-20")),
        due,
        missing,
        cut > 0,
        undecided);
  }

  private static Map<Set<UnitId>, BigDecimal> uncut(Map<Set<UnitId>, BigDecimal> places) {
    Set<UnitId> all = new HashSet<>();
    places.keySet().forEach(all::addAll);
    return Map.of(all, BigDecimal.ONE);
  }

  private static boolean isInside(
      PlainRestatement plain, Set<UnitId> among, UnitId top, LocalDate day) {
    return !among.isEmpty() && among.stream().allMatch(each -> plain.isWithin(each, top, day));
  }

  private static Ratio ratio(Contribution contribution) {
    return contribution instanceof Contribution.Counted counted ? counted.rate() : Ratio.NONE;
  }

  private static BigDecimal amount(Figure figure) {
    return figure.amount().orElse(BigDecimal.ZERO);
  }

  private static void assertSame(BigDecimal expected, BigDecimal actual, String where) {
    assertEquals(expected.stripTrailingZeros(), actual.stripTrailingZeros(), where);
  }
}
