package vn.qcdc.persistence.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.organisation.Restatement;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reorganisation.RandomHistory;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.figure.TestSheets;
import vn.qcdc.persistence.organisation.TestOrganisations;

/** Totals by the map of another day: the domain and SQL over the tables say the same. */
class RestatedTotalsTest {

  private static final int EVENTS = 10;

  /** Amounts have as many decimals at most. */
  private static final int SCALE = 4;

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Organisations organisations = TestOrganisations.of(entityManager);
  private final Reorganisations reorganisations = TestReorganisations.of(entityManager);
  private final Sheets sheets = TestSheets.of(entityManager);
  private final String measure = fresh("RESTATED");
  private final String form = fresh("F");

  /**
   * Of a unit by the map of a day.
   *
   * @param undecided what may be within it, or elsewhere
   */
  private record Total(BigDecimal certain, BigDecimal undecided) {
    static final Total NOTHING = new Total(BigDecimal.ZERO, BigDecimal.ZERO);

    Total plus(BigDecimal more, boolean within) {
      return within
          ? new Total(certain.add(more), undecided)
          : new Total(certain, undecided.add(more));
    }

    Total stripped() {
      return new Total(certain.stripTrailingZeros(), undecided.stripTrailingZeros());
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_domain_and_the_database_restate_alike(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<UnitId> ids = inTransaction(() -> organisations.nextIds(150));
    RandomHistory history = new RandomHistory(seed, fresh("T"), ids);
    keep(() -> organisations.add(history.founders()));
    for (int i = 0; i < EVENTS; i++) {
      RandomHistory.Event event = history.next();
      keep(() -> reorganisations.keep(event.reorganisation(), List.of(), event.effect()));
    }
    keepCatalogue();
    Organisation organisation = inTransaction(organisations::current);
    List<Period> periods = periods(history, random);
    periods.forEach(period -> send(organisation, period, Set.copyOf(ids), random));
    int questions = 0;
    for (Period period : periods) {
      List<ReportedSheet> reported =
          inTransaction(
              () -> sheets.reported(Set.copyOf(ids), Set.of(form), Set.of(period.code()), null));
      for (int i = 0; i < 6; i++) {
        LocalDate day = i == 0 ? period.lastDay() : history.someDay();
        int decimals = random.nextInt(SCALE);
        Map<Long, Total> expected = domain(organisation, period, day, decimals, reported);
        questions += expected.size();
        assertEquals(
            expected,
            database(ids, period, day, decimals),
            "seed " + seed + ", " + period.code() + " by the map of " + day + ", " + decimals);
      }
    }
    assertTrue(questions > 50, "seed " + seed + ": only " + questions + " questions");
  }

  private Map<Long, Total> domain(
      Organisation organisation,
      Period period,
      LocalDate day,
      int decimals,
      List<ReportedSheet> reported) {
    Restatement restatement = organisation.restate(period.lastDay(), day, Hierarchy.TERRITORY);
    UnitTree map = organisation.asOf(day, Hierarchy.TERRITORY);
    Map<Long, Total> totals = new TreeMap<>();
    for (ReportedSheet sheet : reported) {
      List<Portion> portions = restatement.portions(sheet.unit());
      List<BigDecimal> pieces =
          Portion.cut(sheet.figures().get(measure).amount().orElseThrow(), portions, decimals);
      for (int i = 0; i < pieces.size(); i++) {
        Portion portion = portions.get(i);
        for (UnitId top : tops(portion, map)) {
          boolean within = portion.isWithin(unit -> map.isWithin(unit, top));
          BigDecimal piece = pieces.get(i);
          totals.merge(
              top.value(),
              Total.NOTHING.plus(piece, within),
              (one, other) ->
                  new Total(
                      one.certain().add(other.certain()), one.undecided().add(other.undecided())));
        }
      }
    }
    totals.replaceAll((unit, total) -> total.stripped());
    return totals;
  }

  private static Set<UnitId> tops(Portion portion, UnitTree map) {
    Set<UnitId> tops = new HashSet<>();
    for (UnitId unit : portion.candidates()) {
      if (map.unit(unit).isPresent()) {
        tops.add(unit);
        map.ancestors(unit).stream().map(UnitSnapshot::id).forEach(tops::add);
      }
    }
    return tops;
  }

  private Map<Long, Total> database(List<UnitId> ids, Period period, LocalDate day, int decimals) {
    return inTransaction(
        () ->
            session()
                .doReturningWork(
                    connection -> {
                      createOracle(connection);
                      return totals(connection, ids, period, day, decimals);
                    }));
  }

  private Map<Long, Total> totals(
      Connection connection, List<UnitId> ids, Period period, LocalDate day, int decimals)
      throws SQLException {
    Map<Long, Total> totals = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM pg_temp.restated_totals(?, ?, ?, ?, ?)")) {
      select.setArray(
          1, connection.createArrayOf("bigint", ids.stream().map(UnitId::value).toArray()));
      select.setString(2, measure);
      select.setString(3, period.code());
      select.setObject(4, day);
      select.setInt(5, decimals);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          totals.put(
              rows.getLong(1), new Total(rows.getBigDecimal(2), rows.getBigDecimal(3)).stripped());
        }
      }
    }
    return totals;
  }

  /** Functions and tables of this transaction alone. */
  private static void createOracle(Connection connection) throws SQLException {
    try (InputStream sql =
            Objects.requireNonNull(
                RestatedTotalsTest.class.getResourceAsStream("/restated-totals.sql"));
        Statement statement = connection.createStatement()) {
      statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every unit that stands sends a sheet, but for one in eight. */
  private void send(
      Organisation organisation, Period period, Set<UnitId> ids, SplittableRandom random) {
    keep(
        () -> {
          for (UnitSnapshot unit :
              organisation.asOf(period.lastDay(), Hierarchy.TERRITORY).units()) {
            if (ids.contains(unit.id()) && random.nextInt(8) != 0) {
              sheets.keep(
                  SampleSheet.of(form, unit.id(), period.code())
                      .value(
                          measure,
                          BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(SCALE + 1))
                              .toPlainString())
                      .kept());
            }
          }
        });
  }

  private static List<Period> periods(RandomHistory history, SplittableRandom random) {
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      LocalDate last = history.someDay();
      Period period = Period.span(last.minusDays(random.nextInt(1, 90)), last.plusDays(1));
      if (periods.stream().noneMatch(each -> each.code().equals(period.code()))) {
        periods.add(period);
      }
    }
    return periods;
  }

  private void keepCatalogue() {
    Measure counted = new Measure(measure, "Số vụ", "vụ", ValueType.AMOUNT, Nature.FLOW, null);
    Form asked =
        new Form(
            form,
            "Biểu mẫu",
            UnitKind.TERRITORY,
            EnumSet.allOf(Level.class),
            PeriodType.SPAN,
            Validity.since(SampleUnit.FOUNDED),
            List.of(new FormCell(measure, EnumSet.allOf(Level.class))));
    keep(
        () ->
            TestCatalogues.of(entityManager)
                .add(Catalogue.of(List.of(counted), List.of(), List.of(asked))));
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }

  private void keep(Runnable act) {
    inTransaction(
        () -> {
          act.run();
          return true;
        });
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
