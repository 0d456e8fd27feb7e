package vn.qcdc.persistence.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.examination.Discrepancy;
import vn.qcdc.domain.examination.ExamineSheets;
import vn.qcdc.domain.examination.UnitRegister;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.figure.TestSheets;
import vn.qcdc.persistence.organisation.TestOrganisations;

/** A year of a province with 25 communes that report every month, examined at once. */
class ProvinceYearTest {

  private static final int COMMUNES = 25;
  private static final Validity ALWAYS = Validity.since(SampleUnit.FOUNDED);
  private static final Instant RECEIVED = SampleSheet.RECEIVED;

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Organisations organisations = TestOrganisations.of(entityManager);
  private final Catalogues catalogues = TestCatalogues.of(entityManager);
  private final Sheets sheets = TestSheets.of(entityManager);
  private final List<String> reads = new ArrayList<>();

  private final String monthly = fresh("THANG");
  private final String yearly = fresh("NAM");
  private final String spans = fresh("KY");
  private final String open = fresh("OPEN");
  private final String cases = fresh("CASES");
  private final String close = fresh("CLOSE");
  private final String year = fresh("YEAR");
  private final String communes = fresh("COMMUNES");
  private final String carried = fresh("CARRIED");
  private final String left = fresh("LEFT");
  private List<UnitId> units = List.of();

  @BeforeEach
  void keepProvince() {
    units = inTransaction(() -> organisations.nextIds(1 + COMMUNES));
    inTransaction(
        () -> {
          organisations.add(units.stream().map(unit -> unit(unit, units.get(0))).toList());
          catalogues.add(catalogue());
          return "kept";
        });
    inTransaction(
        () -> {
          for (UnitId unit : units.subList(1, units.size())) {
            for (Period month : Period.year(2024).tiledBy(PeriodType.MONTH)) {
              sheets.keep(
                  SampleSheet.of(new SheetKey(monthly, unit, month))
                      .value(open, 5)
                      .value(cases, 10)
                      .value(close, 5)
                      .kept(1, RECEIVED));
            }
            sheets.keep(SampleSheet.of(yearly, unit, "2024").value(year, 120).kept(1, RECEIVED));
            sheets.keep(
                SampleSheet.of(spans, unit, "2024-03-15--2024-06-15")
                    .value(carried, 0)
                    .value(left, 3)
                    .kept(1, RECEIVED));
            sheets.keep(
                SampleSheet.of(spans, unit, "2024-06-15--2024-09-15")
                    .value(carried, unit.equals(units.get(9)) ? 4 : 3)
                    .value(left, 0)
                    .kept(1, RECEIVED));
          }
          sheets.keep(
              SampleSheet.of(yearly, units.get(0), "2024")
                  .value(year, 119)
                  .value(communes, COMMUNES - 1)
                  .kept(1, RECEIVED));
          return "kept";
        });
  }

  @Test
  void a_year_is_read_at_once_and_every_step_and_sum_in_it_is_held() {
    correct(units.get(3), "2024-05", 10, 6);
    correct(units.get(4), "2024-12", 500, 5);
    assertEquals(
        new TreeSet<>(
            List.of(
                "CARRY_OVER_BROKEN 3 2024-06 5 6 1",
                "FIGURE_IMPLAUSIBLE 4 2024-12 500 ≈ 10; MAD 0 8",
                "PERIOD_SUM_BROKEN 4 2024 120 610 12",
                "CARRY_OVER_BROKEN 9 2024-06-15--2024-09-15 4 3 1",
                "CHILDREN_SUM_BROKEN 0 2024 119 3000 25",
                "REGISTER_COUNT_DIFFERS 0 2024 24 25 25")),
        found());
    assertEquals(List.of("spans", "find", "find"), reads);
  }

  private Set<String> found() {
    Set<String> all = new TreeSet<>();
    examine()
        .forEach(
            (key, found) ->
                found.forEach(
                    each ->
                        all.add(
                            String.join(
                                " ",
                                each.rule(),
                                String.valueOf(units.indexOf(key.unit())),
                                key.period().code(),
                                each.value(),
                                each.expected(),
                                String.valueOf(each.parts().size())))));
    return all;
  }

  private Map<SheetKey, List<Discrepancy>> examine() {
    List<SheetKey> keys =
        units.stream()
            .flatMap(
                unit ->
                    Stream.of(
                            Stream.of("2024").map(code -> key(yearly, unit, code)),
                            Period.year(2024).tiledBy(PeriodType.MONTH).stream()
                                .map(month -> new SheetKey(monthly, unit, month)),
                            Stream.of("2024-03-15--2024-06-15", "2024-06-15--2024-09-15")
                                .map(code -> key(spans, unit, code)))
                        .flatMap(each -> each))
            .toList();
    ExamineSheets examineSheets =
        new ExamineSheets(catalogues, organisations, counted(), new UnitRegister());
    return inTransaction(() -> examineSheets.examine(keys));
  }

  private void correct(UnitId unit, String month, long said, long remains) {
    inTransaction(
        () -> {
          sheets.keep(
              SampleSheet.of(monthly, unit, month)
                  .value(open, 5)
                  .value(cases, said)
                  .value(close, remains)
                  .kept(2, RECEIVED.plusSeconds(1)));
          return "kept";
        });
  }

  /** The same sheets, noting which reads are made. */
  private Sheets counted() {
    return (Sheets)
        Proxy.newProxyInstance(
            Sheets.class.getClassLoader(),
            new Class<?>[] {Sheets.class},
            (proxy, method, arguments) -> {
              reads.add(method.getName());
              return method.invoke(sheets, arguments);
            });
  }

  private Catalogue catalogue() {
    return Catalogue.of(
        Stream.concat(
                Stream.of(open, cases, close, year, carried, left)
                    .map(code -> measure(code, Nature.FLOW)),
                Stream.of(measure(communes, Nature.STOCK)))
            .toList(),
        List.of(),
        List.of(
            form(monthly, PeriodType.MONTH, EnumSet.of(Level.COMMUNE), open, cases, close),
            new Form(
                yearly,
                "Biểu năm",
                UnitKind.TERRITORY,
                EnumSet.of(Level.PROVINCE, Level.COMMUNE),
                PeriodType.YEAR,
                ALWAYS,
                List.of(
                    new FormCell(year, Set.of()),
                    new FormCell(communes, EnumSet.of(Level.PROVINCE)))),
            form(spans, PeriodType.SPAN, EnumSet.of(Level.COMMUNE), carried, left)),
        List.of(
            check(new Relation.StockFlow(open, List.of(), List.of(), close)),
            check(new Relation.StockFlow(carried, List.of(), List.of(), left)),
            check(new Relation.PeriodSum(year, cases)),
            check(new Relation.ChildrenSum(year, year, EnumSet.of(Level.COMMUNE))),
            check(new Relation.RegisterCount(communes, Register.COMMUNES))));
  }

  private static Check check(Relation relation) {
    return new Check(fresh("C"), "Phép kiểm", Severity.NOTICE, null, ALWAYS, relation);
  }

  private static Form form(String code, PeriodType type, Set<Level> levels, String... measures) {
    return new Form(
        code,
        "Biểu mẫu",
        UnitKind.TERRITORY,
        levels,
        type,
        ALWAYS,
        Stream.of(measures).map(measure -> new FormCell(measure, Set.of())).toList());
  }

  private static Measure measure(String code, Nature nature) {
    return new Measure(code, "Vụ việc", "vụ", ValueType.COUNT, nature, null);
  }

  private static Unit unit(UnitId id, UnitId province) {
    SampleUnit unit = SampleUnit.of(id).coded(fresh("U"));
    return id.equals(province)
        ? unit.named(Level.PROVINCE, "tỉnh", "Hậu Giang").unit()
        : unit.named(Level.COMMUNE, "xã", "Long Thạnh").below(province).unit();
  }

  private static SheetKey key(String form, UnitId unit, String period) {
    return new SheetKey(form, unit, Period.parse(period).orElseThrow());
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
