package vn.qcdc.domain.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.rollup.RandomProvince.INDICATORS;
import static vn.qcdc.domain.rollup.RandomProvince.MEASURES;
import static vn.qcdc.domain.rollup.RandomProvince.QUARTERS;
import static vn.qcdc.domain.rollup.RandomProvince.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** What adding up must never lose or invent, whatever the tree and the sheets. */
class ConservationTest {

  private static final int PROVINCES = 100;

  @Test
  void a_total_is_those_of_the_children_and_the_own_sheet() {
    forManyProvinces(
        province -> {
          Rollup rollup = new Rollup(province.due(), province.reported());
          Organisation organisation = province.organisation();
          for (Period quarter : QUARTERS) {
            UnitTree tree = organisation.asOf(quarter.lastDay(), Hierarchy.TERRITORY);
            for (UnitSnapshot unit : tree.units()) {
              for (Measure measure : MEASURES) {
                Sum parts =
                    own(province, organisation.unit(unit.id()).orElseThrow(), quarter, measure);
                for (UnitSnapshot child : tree.children(unit.id())) {
                  parts = parts.plus(sum(rollup.total(child, measure, quarter)));
                }
                assertEquals(
                    parts,
                    sum(rollup.total(unit, measure, quarter)),
                    province + " " + unit.code() + " " + quarter.code() + " " + measure.code());
              }
            }
          }
        });
  }

  @Test
  void a_total_is_what_everybody_said_who_stood_below_at_the_end_of_each_sheet() {
    forManyProvinces(
        province -> {
          Rollup rollup = new Rollup(province.due(), province.reported());
          for (UnitSnapshot unit : standing(province, YEAR)) {
            for (Measure measure : MEASURES) {
              List<Figure> said = new ArrayList<>();
              for (Period quarter : sheetsOfTheYear(measure)) {
                said.addAll(figuresWithin(province, unit.id(), quarter, measure));
              }
              String where = province + " " + unit.code() + " " + measure.code();
              Total total = rollup.total(unit, measure, YEAR);
              assertEquals(sum(said), sum(total), where);
              assertEquals(state(said), total.figure().getClass(), where);
            }
          }
        });
  }

  @Test
  void the_year_is_the_sum_of_its_quarters_for_flows_and_the_last_of_them_for_stocks() {
    forManyProvinces(
        province -> {
          Rollup rollup = new Rollup(province.due(), province.reported());
          for (UnitSnapshot unit : standing(province, YEAR)) {
            for (Measure measure : MEASURES) {
              Sum quarters = Sum.NOTHING;
              for (Period quarter : sheetsOfTheYear(measure)) {
                quarters = quarters.plus(sum(rollup.total(unit, measure, quarter)));
              }
              assertEquals(
                  quarters,
                  sum(rollup.total(unit, measure, YEAR)),
                  province + " " + unit.code() + " " + measure.code());
            }
          }
        });
  }

  @Test
  void the_rates_of_the_districts_and_of_the_province_itself_add_up_although_communes_move() {
    forManyProvinces(
        province -> {
          Rollup rollup = new Rollup(province.due(), province.reported());
          for (Indicator indicator : INDICATORS) {
            Rate whole = rollup.rate(snapshot(province, province.province()), indicator, YEAR);
            Ratio ratio = Ratio.NONE;
            int due = 0;
            int received = 0;
            for (Case each : whole.cases()) {
              if (each.unit().id().equals(province.province())) {
                ratio = ratio.plus(ratio(each));
                due++;
                received += each.contribution() instanceof Contribution.Missing ? 0 : 1;
              }
            }
            for (UnitId district : province.districts()) {
              Rate part = rollup.rate(snapshot(province, district), indicator, YEAR);
              ratio = ratio.plus(part.ratio());
              due += part.completeness().due();
              received += part.completeness().received();
            }
            String where = province + " " + indicator.code();
            assertEquals(ratio, whole.ratio(), where);
            assertEquals(due, whole.completeness().due(), where);
            assertEquals(received, whole.completeness().received(), where);
          }
        });
  }

  @Test
  void what_is_due_is_received_or_missing_and_every_debtor_is_named_once() {
    forManyProvinces(
        province -> {
          Rollup rollup = new Rollup(province.due(), province.reported());
          UnitSnapshot top = snapshot(province, province.province());
          for (Indicator indicator : INDICATORS) {
            Rate rate = rollup.rate(top, indicator, YEAR);
            List<UnitId> debtors =
                rate.cases().stream()
                    .filter(each -> each.contribution() instanceof Contribution.Missing)
                    .map(each -> each.unit().id())
                    .toList();
            Completeness completeness = rate.completeness();
            String where = province + " " + indicator.code();
            assertEquals(rate.cases().size(), completeness.due(), where);
            assertEquals(completeness.due(), completeness.received() + debtors.size(), where);
            assertEquals(debtors.isEmpty(), completeness.isComplete(), where);
            assertEquals(
                debtors.stream().distinct().toList(),
                completeness.missing().stream().map(UnitSnapshot::id).toList(),
                where);
          }
        });
  }

  @Test
  void the_order_of_the_sheets_does_not_matter() {
    forManyProvinces(
        province -> {
          List<ReportedSheet> shuffled = new ArrayList<>(province.reported());
          Collections.shuffle(shuffled, new Random(province.seed()));
          Rollup one = new Rollup(province.due(), province.reported());
          Rollup other = new Rollup(province.due(), shuffled);
          for (UnitSnapshot unit : standing(province, YEAR)) {
            for (Measure measure : MEASURES) {
              assertEquals(
                  one.total(unit, measure, YEAR),
                  other.total(unit, measure, YEAR),
                  province.toString());
            }
            for (Indicator indicator : INDICATORS) {
              assertEquals(
                  one.rate(unit, indicator, YEAR),
                  other.rate(unit, indicator, YEAR),
                  province.toString());
            }
          }
        });
  }

  @Test
  void figures_of_others_do_no_harm() {
    forManyProvinces(
        province -> {
          Rollup all = new Rollup(province.due(), province.reported());
          for (UnitId district : province.districts()) {
            UnitSnapshot unit = snapshot(province, district);
            for (Measure measure : MEASURES) {
              Total total = all.total(unit, measure, YEAR);
              List<ReportedSheet> own =
                  all.trace(unit, measure, YEAR).stream()
                      .flatMap(cell -> cell.reported().stream())
                      .map(ConservationTest::alone)
                      .toList();
              assertEquals(
                  total,
                  new Rollup(province.due(), own).total(unit, measure, YEAR),
                  province + " " + unit.code() + " " + measure.code());
            }
          }
        });
  }

  private static ReportedSheet alone(ReportedCell cell) {
    return new ReportedSheet(
        cell.form(),
        cell.unit(),
        cell.period(),
        cell.revision(),
        Map.of(cell.measure(), cell.figure()));
  }

  private static void forManyProvinces(Consumer<RandomProvince> law) {
    LongStream.range(0, PROVINCES).mapToObj(RandomProvince::new).forEach(law);
  }

  /** What of a total must be conserved. */
  private record Sum(BigDecimal amount, int due, int received) {

    static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0, 0);

    Sum {
      amount = amount.stripTrailingZeros();
    }

    Sum plus(Sum other) {
      return new Sum(amount.add(other.amount), due + other.due, received + other.received);
    }
  }

  private static Sum sum(Total total) {
    Completeness completeness = total.completeness();
    return new Sum(
        total.figure().amount().orElse(BigDecimal.ZERO),
        completeness.due(),
        completeness.received());
  }

  private static Sum sum(List<Figure> figures) {
    return figures.stream().map(ConservationTest::sum).reduce(Sum.NOTHING, Sum::plus);
  }

  private static Sum sum(Figure figure) {
    return new Sum(
        figure.amount().orElse(BigDecimal.ZERO), 1, figure instanceof Figure.Missing ? 0 : 1);
  }

  private static Sum own(RandomProvince province, Unit unit, Period quarter, Measure measure) {
    Optional<Figure> own = province.owned(unit, quarter, measure.code());
    return own.map(ConservationTest::sum).orElse(Sum.NOTHING);
  }

  private static List<Figure> figuresWithin(
      RandomProvince province, UnitId top, Period quarter, Measure measure) {
    return province.units().stream()
        .filter(unit -> province.isWithin(top, unit, quarter.lastDay()))
        .flatMap(unit -> province.owned(unit, quarter, measure.code()).stream())
        .toList();
  }

  private static Class<? extends Figure> state(List<Figure> said) {
    for (Class<? extends Figure> state :
        List.of(Figure.Reported.class, Figure.Nil.class, Figure.NotApplicable.class)) {
      if (said.stream().anyMatch(state::isInstance)) {
        return state;
      }
    }
    return said.isEmpty() ? Figure.NotApplicable.class : Figure.Missing.class;
  }

  private static List<Period> sheetsOfTheYear(Measure measure) {
    return measure.nature() == Nature.FLOW ? QUARTERS : QUARTERS.subList(3, 4);
  }

  private static Ratio ratio(Case each) {
    return each.contribution() instanceof Contribution.Counted counted
        ? counted.rate()
        : Ratio.NONE;
  }

  private static List<UnitSnapshot> standing(RandomProvince province, Period period) {
    return province.organisation().asOf(period.lastDay(), Hierarchy.TERRITORY).units();
  }

  private static UnitSnapshot snapshot(RandomProvince province, UnitId unit) {
    return province
        .organisation()
        .asOf(YEAR.lastDay(), Hierarchy.TERRITORY)
        .unit(unit)
        .orElseThrow();
  }
}
