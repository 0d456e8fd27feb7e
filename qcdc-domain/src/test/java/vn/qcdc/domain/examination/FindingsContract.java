package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.examination.SampleFinding.AT;
import static vn.qcdc.domain.examination.SampleFinding.discrepancy;
import static vn.qcdc.domain.examination.SampleFinding.missing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** What every keeper of findings owes. */
public abstract class FindingsContract extends RepositoryContract {

  private static final Instant LATER = AT.plusSeconds(60);

  private final String form = fresh("DOI-THOAI");
  private final String provinceCode = fresh("93");
  private final String communeCode = fresh("31429");
  private Organisations organisations;
  private Findings findings;
  private UnitId province;
  private UnitId commune;

  /** What is tested, and what it stands on. */
  public record Keepers(Organisations organisations, Findings findings) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepUnits() {
    Keepers keepers = createKeepers();
    organisations = keepers.organisations();
    findings = keepers.findings();
    List<UnitId> ids = inTransaction(() -> organisations.nextIds(2));
    province = ids.get(0);
    commune = ids.get(1);
    kept(
        () ->
            organisations.add(
                List.of(
                    SampleUnit.of(province)
                        .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                        .coded(provinceCode)
                        .unit(),
                    SampleUnit.of(commune)
                        .named(Level.COMMUNE, "xã", "Hiệp Hưng")
                        .below(province)
                        .coded(communeCode)
                        .unit())));
  }

  @Test
  void a_finding_comes_back_as_it_was_found() {
    SheetKey sheet = sheet(commune, "2023");
    Discrepancy plain =
        new Discrepancy(
            "FIGURE_BLANK", "FIGURE_BLANK", Severity.NOTICE, null, null, null, List.of(), null);
    examined(sheet, missing(), plain);
    List<KeptFinding> all = of(sheet);
    assertEquals(
        Set.of(missing(), plain), Set.copyOf(all.stream().map(KeptFinding::discrepancy).toList()));
    for (KeptFinding each : all) {
      assertEquals(FindingState.OPEN, each.state());
      assertEquals(1, each.version());
      assertEquals(AT, each.foundAt());
      assertEquals(Optional.of(each), inTransaction(() -> findings.find(each.id())));
      assertEquals(
          List.of(
              new FindingStep(
                  FindingAct.FOUND,
                  AT,
                  FindingStep.BY_SYSTEM,
                  null,
                  each.discrepancy().value(),
                  each.discrepancy().expected())),
          steps(each));
    }
  }

  @Test
  void the_history_keeps_what_was_said_when_the_figures_change() {
    SheetKey sheet = sheet(commune, "2023");
    examined(sheet, missing());
    KeptFinding open = only(sheet);
    KeptFinding explained =
        done(open, FindingAct.EXPLAINED, SampleFinding.OFFICER, "Thiếu ấp “Mỹ Lợi”; \\ {xem}");
    assertEquals(explained, only(sheet));
    assertEquals("Thiếu ấp “Mỹ Lợi”; \\ {xem}", explanation(explained).text());
    KeptFinding accepted = done(explained, FindingAct.ACCEPTED, SampleFinding.SUPERIOR, null);
    Discrepancy other = discrepancy("OPINIONS", Severity.NEEDS_EXPLANATION, "122159", "122158");
    kept(() -> findings.keep(changes(sheet, List.of(accepted), other), LATER));
    KeptFinding reopened = only(sheet);
    assertEquals(FindingState.OPEN, reopened.state());
    assertEquals(other, reopened.discrepancy());
    assertEquals(Optional.empty(), Optional.ofNullable(reopened.explanation()));
    assertEquals(LATER, reopened.changedAt());
    kept(() -> findings.keep(changes(sheet, List.of(reopened)), LATER));
    assertEquals(FindingState.CORRECTED, only(sheet).state());
    assertEquals(
        List.of(
            "FOUND 122146",
            "EXPLAINED 122146",
            "ACCEPTED 122146",
            "REOPENED 122158",
            "CORRECTED 122158"),
        steps(open).stream().map(step -> step.act() + " " + step.expected()).toList());
    assertEquals(5, only(sheet).version());
  }

  @Test
  void what_is_open_on_a_sheet_is_counted() {
    SheetKey sheet = sheet(commune, "2023");
    examined(sheet, missing(), discrepancy("X", Severity.NOTICE, "1", "2"));
    examined(sheet(commune, "2022"), missing());
    assertEquals(2, (long) inTransaction(() -> findings.countOpen(sheet)));
    done(of(sheet).get(0), FindingAct.EXPLAINED, SampleFinding.OFFICER, "Thiếu ấp");
    assertEquals(1, (long) inTransaction(() -> findings.countOpen(sheet)));
  }

  @Test
  void what_is_found_twice_is_there_once() {
    SheetKey sheet = sheet(commune, "2023");
    examined(sheet, missing());
    examined(sheet, missing());
    assertEquals(1, of(sheet).size());
    assertEquals(1, steps(only(sheet)).size());
  }

  @Test
  void lists_go_on_where_the_last_ended() {
    for (String period : List.of("2021", "2023", "2022")) {
      examined(sheet(commune, period), missing());
      examined(sheet(province, period), missing());
    }
    FindingFilter all = FindingFilter.of(asked(province));
    List<KeptFinding> whole = list(all, null, 100);
    assertEquals(
        List.of("2023", "2023", "2022", "2022", "2021", "2021"),
        whole.stream().map(each -> each.sheet().period().code()).toList());
    List<KeptFinding> first = list(all, null, 3);
    List<KeptFinding> second = list(all, FindingMark.of(first.get(2)), 100);
    assertEquals(whole, Stream.concat(first.stream(), second.stream()).toList());
    assertEquals(List.of(), list(all, FindingMark.of(whole.get(5)), 100));
  }

  @Test
  void a_list_holds_what_is_asked_for_and_nothing_else() {
    examined(sheet(commune, "2023"), missing());
    examined(sheet(commune, "2023-Q4"), discrepancy("X", Severity.BLOCKING, "1", "2"));
    examined(sheet(province, "2022"), discrepancy("Y", Severity.NOTICE, "1", "2"));
    SheetsAsked below = asked(province);
    assertEquals(3, list(FindingFilter.of(below), null, 9).size());
    assertEquals(2, list(FindingFilter.of(asked(commune)), null, 9).size());
    assertEquals(
        2, list(FindingFilter.of(asked(remitOf(communeCode), province, form)), null, 9).size());
    assertEquals(
        0, list(FindingFilter.of(asked(Remit.everything(), province, "NONE")), null, 9).size());
    assertEquals(
        1,
        list(
                FindingFilter.of(
                    new SheetsAsked(
                        Remit.everything(),
                        province,
                        null,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 12, 31))),
                null,
                9)
            .size());
    assertEquals(
        1,
        list(new FindingFilter(below, "2023-Q4", Set.of(), Set.of(), Set.of(), null), null, 9)
            .size());
    assertEquals(
        2,
        list(
                new FindingFilter(
                    below,
                    null,
                    Set.of("EQUATION_BROKEN"),
                    Set.of(FindingState.OPEN, FindingState.EXPLAINED),
                    Set.of(Severity.BLOCKING, Severity.NOTICE),
                    "DIALOGUE_OPINIONS"),
                null,
                9)
            .size());
    assertEquals(
        List.of(
            new FindingCount("EQUATION_BROKEN", Severity.BLOCKING, FindingState.OPEN, 1),
            new FindingCount("EQUATION_BROKEN", Severity.NEEDS_EXPLANATION, FindingState.OPEN, 1),
            new FindingCount("EQUATION_BROKEN", Severity.NOTICE, FindingState.OPEN, 1)),
        inTransaction(() -> findings.count(FindingFilter.of(below))));
  }

  protected final SheetKey sheet(UnitId unit, String period) {
    return new SheetKey(form, unit, Period.parse(period).orElseThrow());
  }

  protected final SheetKey sheetOfCommune() {
    return sheet(commune, "2023");
  }

  protected final void examined(SheetKey sheet, Discrepancy... found) {
    kept(() -> findings.keep(changes(sheet, List.of(), found), AT));
  }

  protected final KeptFinding only(SheetKey sheet) {
    List<KeptFinding> all = of(sheet);
    assertEquals(1, all.size());
    return all.get(0);
  }

  protected final KeptFinding done(
      KeptFinding finding, FindingAct act, String by, @Nullable String text) {
    FindingStep step =
        new FindingStep(
            act, LATER, by, text, finding.discrepancy().value(), finding.discrepancy().expected());
    KeptFinding after = finding.after(step);
    kept(() -> findings.keep(after, step));
    return after;
  }

  private static List<FindingChange> changes(
      SheetKey sheet, List<KeptFinding> known, Discrepancy... found) {
    return new Reconciliation(sheet, known, List.of(found)).changes();
  }

  private static Explanation explanation(KeptFinding finding) {
    return Optional.ofNullable(finding.explanation()).orElseThrow();
  }

  private List<KeptFinding> of(SheetKey sheet) {
    Map<SheetKey, List<KeptFinding>> found =
        inTransaction(() -> findings.ofForUpdate(List.of(sheet, sheet(province, "2019"))));
    assertTrue(found.keySet().stream().allMatch(sheet::equals));
    return found.getOrDefault(sheet, List.of());
  }

  private List<FindingStep> steps(KeptFinding finding) {
    return inTransaction(() -> findings.steps(finding.id()));
  }

  private List<KeptFinding> list(FindingFilter wanted, @Nullable FindingMark after, int limit) {
    return inTransaction(() -> findings.list(wanted, after, limit));
  }

  private static SheetsAsked asked(UnitId unit) {
    return asked(Remit.everything(), unit, null);
  }

  private static SheetsAsked asked(Remit remit, UnitId unit, @Nullable String form) {
    return new SheetsAsked(remit, unit, form, null, null);
  }

  private Remit remitOf(String unit) {
    return Remit.of(Set.of(unit), organisations.current(), LocalDate.of(2023, 12, 31));
  }
}
