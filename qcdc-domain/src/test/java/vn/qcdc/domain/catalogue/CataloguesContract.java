package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;
import static vn.qcdc.domain.catalogue.SampleCatalogue.inCommunes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.Relation.StockFlow;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** What every keeper of the catalogue owes. */
public abstract class CataloguesContract extends RepositoryContract {

  private static final LocalDate CHANGE = LocalDate.of(2021, 1, 1);
  private static final Validity OPEN = Validity.since(SampleCatalogue.IN_FORCE);
  private static final Validity BEFORE = new Validity(SampleCatalogue.IN_FORCE, CHANGE);
  private static final Validity AFTER = Validity.since(CHANGE);

  private final String works = fresh("WORKS");
  private final String disclosed = fresh("DISCLOSED");
  private final String staff = fresh("STAFF");
  private Catalogues catalogues;

  protected abstract Catalogues createCatalogues();

  @BeforeEach
  void keepMeasures() {
    catalogues = createCatalogues();
    keep(measure(works, null), measure(disclosed, works), measure(staff, null));
  }

  @Test
  void a_measure_comes_back_with_all_it_says() {
    for (ValueType valueType : ValueType.values()) {
      for (Nature nature : Nature.values()) {
        Measure measure =
            new Measure(
                fresh("HAMLETS"),
                "Ấp, khu vực có quy ước",
                "ấp, khu vực",
                valueType,
                nature,
                works);
        keep(measure);
        assertEquals(Optional.of(measure), current().measure(measure.code()));
      }
    }
    assertEquals(Optional.of(measure(works, null)), current().measure(works));
  }

  @Test
  void a_part_may_come_before_its_whole_when_kept_together() {
    String whole = fresh("Z");
    Measure part = measure(fresh("A"), whole);
    keep(part, measure(whole, null));
    assertEquals(Optional.of(part), current().measure(part.code()));
  }

  @Test
  void a_ratio_of_sums_comes_back_with_all_it_says() {
    Indicator ratio =
        new RatioOfSums(fresh("RATE"), "Tỷ lệ công trình được công khai", disclosed, works);
    keep(ratio);
    assertEquals(Optional.of(ratio), current().indicator(ratio.code()));
  }

  @Test
  void a_share_of_units_comes_back_with_its_conditions_in_order() {
    Indicator share =
        new ShareOfUnits(
            fresh("SHARE"),
            "Tỷ lệ cơ quan từ 10 người trở lên",
            List.of(
                condition(staff, Comparison.AT_LEAST, "10"),
                condition(staff, Comparison.BELOW, "100")),
            List.of(
                condition(works, Comparison.AT_LEAST, "0.1"),
                condition(disclosed, Comparison.AT_LEAST, "2.50"),
                condition(works, Comparison.BELOW, "999999999999999999")));
    keep(share);
    assertEquals(Optional.of(share), current().indicator(share.code()));
  }

  @Test
  void a_share_of_all_units_comes_back_without_a_population() {
    Indicator share =
        new ShareOfUnits(
            fresh("SHARE"),
            "Tỷ lệ địa phương",
            List.of(),
            List.of(condition(works, Comparison.AT_LEAST, "1")));
    keep(share);
    assertEquals(Optional.of(share), current().indicator(share.code()));
  }

  @Test
  void a_form_comes_back_with_its_cells_in_order() {
    Form form =
        new Form(
            fresh("NQ11-DB"),
            "Số liệu của địa phương",
            UnitKind.TERRITORY,
            EnumSet.of(Level.COMMUNE, Level.PROVINCE, Level.DISTRICT),
            PeriodType.YEAR,
            AFTER,
            List.of(
                inCommunes(works),
                new FormCell(staff, EnumSet.of(Level.PROVINCE, Level.COMMUNE)),
                everywhere(disclosed)));
    keep(form);
    assertEquals(List.of(form), versions(form.code()));
  }

  @Test
  void a_form_comes_back_with_sections_blanks_equations_and_the_days_until_it_is_late() {
    Form form =
        new Form(
            fresh("XLD"),
            "Tổng hợp kết quả xử lý đơn",
            UnitKind.TERRITORY,
            EnumSet.of(Level.DISTRICT),
            PeriodType.YEAR,
            BEFORE,
            0,
            List.of(
                new FormCell(works, Set.of(), "1. Công trình", false),
                new FormCell(disclosed, Set.of(), "1. Công trình", true),
                everywhere(staff)),
            List.of(
                new Equation(
                    "1",
                    works,
                    List.of(List.of(staff, disclosed), List.of(disclosed)),
                    Severity.BLOCKING,
                    "1=3+2=2"),
                new Equation(
                    "2", staff, List.of(List.of(works)), Severity.NEEDS_EXPLANATION, null)));
    keep(form);
    assertEquals(List.of(form), versions(form.code()));
    end(form.withValidity(new Validity(SampleCatalogue.IN_FORCE, CHANGE.minusYears(1))));
    assertEquals(form.equations(), versions(form.code()).get(0).equations());
    assertEquals(Integer.valueOf(0), versions(form.code()).get(0).dueDays());
  }

  @Test
  void a_form_with_an_equation_of_an_unknown_measure_is_refused() {
    Form form =
        new Form(
            fresh("XLD"),
            "Tổng hợp kết quả xử lý đơn",
            UnitKind.TERRITORY,
            EnumSet.of(Level.DISTRICT),
            PeriodType.YEAR,
            BEFORE,
            null,
            List.of(everywhere(works)),
            List.of(
                new Equation(
                    "1", works, List.of(List.of(fresh("UNKNOWN"))), Severity.BLOCKING, null)));
    assertRefused(form);
    assertEquals(List.of(), versions(form.code()));
  }

  @Test
  void a_check_of_every_kind_comes_back_with_all_it_says() {
    List<Relation> relations =
        List.of(
            new StockFlow(works, List.of(disclosed, staff), List.of(staff, disclosed), works),
            new StockFlow(works, List.of(), List.of(), disclosed),
            new PeriodSum(works, disclosed),
            new ChildrenSum(works, disclosed, EnumSet.of(Level.HAMLET, Level.COMMUNE)),
            new ChildrenSum(works, works, Set.of()),
            new RegisterCount(works, Register.PARTY_ORGANISATIONS),
            new RatioBounds(works, staff, new Quotient(5, 1), new Quotient(Integer.MAX_VALUE, 7)),
            new RatioBounds(works, staff, new Quotient(0, 1), null),
            new RatioBounds(works, staff, null, new Quotient(3, 2)));
    for (Relation relation : relations) {
      for (Severity severity : Severity.values()) {
        Check check =
            new Check(
                fresh("C"), "Số chuyển kỳ sau", severity, "Biểu 01/XLD, cột 5", BEFORE, relation);
        keep(check);
        assertEquals(List.of(check), checks(check.code()));
      }
    }
    Check unfounded = new Check(fresh("C"), "Số ấp", Severity.NOTICE, null, OPEN, relations.get(2));
    keep(unfounded);
    assertEquals(List.of(unfounded), checks(unfounded.code()));
  }

  @Test
  void a_version_of_a_check_gets_an_end_and_its_successor_begins() {
    Check open = check(fresh("C"), OPEN, works);
    Check other = check(fresh("C"), OPEN, works);
    Check successor = check(open.code(), AFTER, staff);
    keep(open);
    keep(other);
    assertRefused(successor);
    kept(
        () -> {
          catalogues.end(check(open.code(), BEFORE, staff));
          catalogues.add(Catalogue.of(List.of(), List.of(), List.of(), List.of(successor)));
        });
    assertEquals(Set.of(open.withValidity(BEFORE), successor), Set.copyOf(checks(open.code())));
    assertEquals(List.of(other), checks(other.code()));
  }

  @Test
  void a_check_of_an_unknown_measure_is_refused() {
    Check check = check(fresh("C"), OPEN, fresh("UNKNOWN"));
    assertRefused(check);
    assertEquals(List.of(), checks(check.code()));
  }

  @Test
  void forms_of_every_kind_of_unit_and_type_of_period_come_back() {
    for (UnitKind kind : UnitKind.values()) {
      for (PeriodType periodType : PeriodType.values()) {
        Form form =
            new Form(
                fresh("F"),
                "Biểu mẫu",
                kind,
                EnumSet.of(Level.HAMLET),
                periodType,
                BEFORE,
                List.of(everywhere(works)));
        keep(form);
        assertEquals(List.of(form), versions(form.code()));
      }
    }
  }

  @Test
  void each_version_of_a_form_is_in_force_in_its_time() {
    String code = fresh("QUY-XA");
    Form before = form(code, BEFORE, everywhere(works));
    Form after = form(code, AFTER, everywhere(staff), everywhere(works));
    keep(after);
    keep(before);
    assertEquals(Set.of(before, after), Set.copyOf(versions(code)));
    assertEquals(Optional.of(before), current().form(code, CHANGE.minusDays(1)));
    assertEquals(Optional.of(after), current().form(code, CHANGE));
  }

  @Test
  void a_version_of_a_form_gets_an_end_and_changes_in_nothing_else() {
    Form open = form(fresh("QUY-XA"), OPEN, everywhere(works), inCommunes(staff));
    Form other = form(fresh("F"), OPEN, everywhere(works));
    keep(open);
    keep(other);
    assertEquals(Optional.of(open), current().form(open.code(), CHANGE));
    end(form(open.code(), BEFORE, everywhere(disclosed)));
    Form ended = form(open.code(), BEFORE, everywhere(works), inCommunes(staff));
    assertEquals(List.of(ended), versions(open.code()));
    assertEquals(Optional.of(ended), current().form(open.code(), CHANGE.minusDays(1)));
    assertEquals(Optional.empty(), current().form(open.code(), CHANGE));
    assertEquals(List.of(other), versions(other.code()));
  }

  @Test
  void only_the_version_of_that_first_day_gets_the_end() {
    String code = fresh("QUY-XA");
    Form before = form(code, BEFORE, everywhere(works));
    Form ended = form(code, new Validity(CHANGE, CHANGE.plusYears(3)), everywhere(works));
    keep(before);
    keep(form(code, AFTER, everywhere(works)));
    end(ended);
    assertEquals(Set.of(before, ended), Set.copyOf(versions(code)));
  }

  @Test
  void a_version_ends_and_its_successor_begins_in_one_act() {
    String code = fresh("QUY-XA");
    keep(form(code, OPEN, everywhere(works)));
    Form ended = form(code, BEFORE, everywhere(works));
    Form successor = form(code, AFTER, everywhere(staff));
    Catalogue within =
        inTransaction(
            () -> {
              catalogues.currentForUpdate();
              catalogues.end(ended);
              catalogues.add(Catalogue.of(List.of(), List.of(), List.of(successor)));
              return catalogues.current();
            });
    for (Catalogue each : List.of(within, current())) {
      assertEquals(Optional.of(ended), each.form(code, CHANGE.minusDays(1)));
      assertEquals(Optional.of(successor), each.form(code, CHANGE));
    }
  }

  @Test
  void an_end_after_the_beginning_of_the_next_version_is_refused() {
    String code = fresh("QUY-XA");
    Form before = form(code, BEFORE, everywhere(works));
    Form after = form(code, AFTER, everywhere(works));
    keep(before);
    keep(after);
    Validity overlapping = new Validity(SampleCatalogue.IN_FORCE, CHANGE.plusDays(1));
    refused(() -> catalogues.end(form(code, overlapping, everywhere(works))));
    assertEquals(Set.of(before, after), Set.copyOf(versions(code)));
  }

  @Test
  void measures_indicators_and_forms_may_be_kept_together() {
    Measure measure = measure(fresh("HAMLETS"), works);
    Indicator ratio = new RatioOfSums(fresh("RATE"), "Tỷ lệ", measure.code(), works);
    Form form = form(fresh("F"), AFTER, everywhere(measure.code()), everywhere(works));
    keep(Catalogue.of(List.of(measure), List.of(ratio), List.of(form)));
    Catalogue current = inTransaction(catalogues::currentForUpdate);
    assertEquals(Optional.of(measure), current.measure(measure.code()));
    assertEquals(Optional.of(ratio), current.indicator(ratio.code()));
    assertEquals(Optional.of(form), current.form(form.code(), CHANGE));
  }

  @Test
  void measures_and_indicators_stand_in_the_order_of_their_codes() {
    keep(new RatioOfSums(fresh("Z"), "Tỷ lệ", disclosed, works));
    keep(new RatioOfSums(fresh("A"), "Tỷ lệ", disclosed, works));
    List<String> measures = current().measures().stream().map(Measure::code).toList();
    List<String> indicators = current().indicators().stream().map(Indicator::code).toList();
    assertEquals(measures.stream().sorted().toList(), measures);
    assertEquals(indicators.stream().sorted().toList(), indicators);
  }

  @Test
  void what_is_known_already_does_not_change_when_something_is_added() {
    Catalogue before = current();
    Measure measure = measure(fresh("HAMLETS"), null);
    keep(measure);
    assertEquals(Optional.empty(), before.measure(measure.code()));
  }

  @Test
  void a_measure_that_is_there_is_refused() {
    refused(
        () -> catalogues.add(Catalogue.of(List.of(measure(works, staff)), List.of(), List.of())));
    assertEquals(Optional.of(measure(works, null)), current().measure(works));
  }

  @Test
  void a_part_of_an_unknown_measure_is_refused() {
    Measure part = measure(fresh("PART"), fresh("WHOLE"));
    refused(() -> catalogues.add(Catalogue.of(List.of(part), List.of(), List.of())));
    assertEquals(Optional.empty(), current().measure(part.code()));
  }

  @Test
  void an_indicator_that_is_there_is_refused() {
    Indicator ratio = new RatioOfSums(fresh("RATE"), "Tỷ lệ", disclosed, works);
    keep(ratio);
    assertRefused(new RatioOfSums(ratio.code(), "Tỷ lệ khác", disclosed, works));
    assertEquals(Optional.of(ratio), current().indicator(ratio.code()));
  }

  @Test
  void an_indicator_of_unknown_measures_is_refused() {
    Indicator ratio = new RatioOfSums(fresh("RATE"), "Tỷ lệ", fresh("UNKNOWN"), works);
    Indicator share =
        new ShareOfUnits(
            fresh("SHARE"),
            "Tỷ lệ",
            List.of(),
            List.of(condition(fresh("UNKNOWN"), Comparison.AT_LEAST, "1")));
    assertRefused(ratio);
    assertRefused(share);
    assertEquals(Optional.empty(), current().indicator(ratio.code()));
    assertEquals(Optional.empty(), current().indicator(share.code()));
  }

  @Test
  void a_form_with_an_unknown_measure_is_refused() {
    Form form = form(fresh("F"), AFTER, everywhere(works), everywhere(fresh("UNKNOWN")));
    assertRefused(form);
    assertEquals(List.of(), versions(form.code()));
  }

  @Test
  void a_form_with_a_measure_twice_is_refused() {
    Form form = form(fresh("F"), AFTER, everywhere(works), inCommunes(works));
    assertRefused(form);
    assertEquals(List.of(), versions(form.code()));
  }

  @Test
  void a_second_version_of_a_form_on_a_day_is_refused() {
    Form form = form(fresh("F"), BEFORE, everywhere(works));
    keep(form);
    assertRefused(form(form.code(), Validity.since(CHANGE.minusDays(1)), everywhere(works)));
    assertEquals(List.of(form), versions(form.code()));
  }

  @Test
  void when_one_entry_is_refused_none_is_kept() {
    Measure sound = measure(fresh("HAMLETS"), null);
    Form unsound = form(fresh("F"), AFTER, everywhere(fresh("UNKNOWN")));
    refused(() -> catalogues.add(Catalogue.of(List.of(sound), List.of(), List.of(unsound))));
    assertEquals(Optional.empty(), current().measure(sound.code()));
  }

  private static Measure measure(String code, @Nullable String partOf) {
    return new Measure(
        code, "Công trình xây dựng", "công trình", ValueType.COUNT, Nature.STOCK, partOf);
  }

  private static Condition condition(String measure, Comparison comparison, String bound) {
    return new Condition(measure, comparison, new BigDecimal(bound));
  }

  private static Form form(String code, Validity validity, FormCell... cells) {
    return new Form(
        code,
        "Số liệu quý",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        validity,
        List.of(cells));
  }

  private void keep(Measure... measures) {
    keep(Catalogue.of(List.of(measures), List.of(), List.of()));
  }

  private void keep(Indicator indicator) {
    keep(Catalogue.of(List.of(), List.of(indicator), List.of()));
  }

  private void keep(Form form) {
    keep(Catalogue.of(List.of(), List.of(), List.of(form)));
  }

  private static Check check(String code, Validity validity, String measure) {
    return new Check(
        code,
        "Số ấp, khu vực",
        Severity.NOTICE,
        null,
        validity,
        new RegisterCount(measure, Register.HAMLETS));
  }

  private void keep(Check check) {
    keep(Catalogue.of(List.of(), List.of(), List.of(), List.of(check)));
  }

  private void assertRefused(Check check) {
    refused(() -> catalogues.add(Catalogue.of(List.of(), List.of(), List.of(), List.of(check))));
  }

  private List<Check> checks(String code) {
    return current().checks().stream().filter(check -> check.code().equals(code)).toList();
  }

  private void keep(Catalogue additions) {
    kept(() -> catalogues.add(additions));
  }

  private void end(Form version) {
    kept(() -> catalogues.end(version));
  }

  private void assertRefused(Indicator indicator) {
    refused(() -> catalogues.add(Catalogue.of(List.of(), List.of(indicator), List.of())));
  }

  private void assertRefused(Form form) {
    refused(() -> catalogues.add(Catalogue.of(List.of(), List.of(), List.of(form))));
  }

  private Catalogue current() {
    return inTransaction(catalogues::current);
  }

  private List<Form> versions(String code) {
    return current().forms().stream().filter(form -> form.code().equals(code)).toList();
  }
}
