package vn.qcdc.domain.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.examination.SampleExamination.key;
import static vn.qcdc.domain.examination.SampleExamination.levels;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.PeriodType;

/** A year of 11 whose quarters are 10 together. */
class ExamineDueSheetsTest {

  private static final Instant AT = SampleFinding.AT;
  private static final UUID RUN = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final SheetKey YEAR = key(4, "NAM", "2024");
  private static final SheetKey LAST_QUARTER = key(4, "QUY", "2024-Q4");

  private final Queue due = new Queue();
  private final Notes notes = new Notes();
  private final Findings findings = new InMemoryFindings(new InMemoryOrganisations());
  private final ExamineSheets examineSheets = sheets().examineSheets();
  private final ExamineDueSheets examineDueSheets =
      new ExamineDueSheets(due, examineSheets, new ReexamineSheets(examineSheets, findings), notes);

  @Test
  void what_depends_on_a_sheet_that_has_changed_is_examined_with_it() {
    due.add(LAST_QUARTER, null);
    assertEquals(1, examineDueSheets.examine(9, AT));
    assertEquals(
        List.of("PERIOD_SUM_BROKEN"),
        found(YEAR).stream().map(each -> each.discrepancy().rule()).toList());
    assertEquals(List.of(), found(LAST_QUARTER));
  }

  @Test
  void a_run_examines_its_own_sheets_and_no_others() {
    due.add(LAST_QUARTER, RUN);
    assertEquals(1, examineDueSheets.examine(9, AT));
    assertEquals(List.of(), found(YEAR));
    assertEquals(List.of("1 []"), notes.all);
  }

  @Test
  void a_run_tells_what_is_new_from_what_stands() {
    due.add(YEAR, RUN);
    due.add(YEAR, null);
    examineDueSheets.examine(1, AT);
    due.add(YEAR, RUN);
    examineDueSheets.examine(9, AT.plusSeconds(1));
    assertEquals(List.of(count(RunCount.Kind.NEW), count(RunCount.Kind.STANDING)), notes.all);
    assertEquals(1, findings.steps(1).size());
  }

  @Test
  void what_is_due_twice_is_examined_once() {
    due.add(YEAR, null);
    due.add(YEAR, null);
    assertEquals(2, examineDueSheets.examine(9, AT));
    assertEquals(1, found(YEAR).size());
    assertEquals(0, examineDueSheets.examine(9, AT));
  }

  @Test
  void what_depends_on_a_sheet_and_is_due_itself_is_examined_with_it() {
    due.add(LAST_QUARTER, null);
    due.add(key(4, "QUY", "2024-Q3"), null);
    due.add(YEAR, null);
    due.add(YEAR, RUN);
    assertEquals(3, examineDueSheets.examine(2, AT));
    assertEquals(1, examineDueSheets.examine(2, AT));
    assertEquals(List.of(count(RunCount.Kind.STANDING)), notes.all);
  }

  @Test
  void what_is_examined_alone_takes_nothing_along() {
    due.add(LAST_QUARTER, null);
    due.add(YEAR, null);
    assertEquals(1, examineDueSheets.examine(1, AT));
    assertEquals(1, examineDueSheets.examine(1, AT));
  }

  @Test
  void what_does_not_stand_has_nothing_left_to_explain() {
    SheetKey gone = key(4, "NAM", "2023");
    findings.keep(
        new Reconciliation(gone, List.of(), List.of(SampleFinding.missing())).changes(), AT);
    due.add(gone, null);
    examineDueSheets.examine(9, AT);
    assertEquals(FindingState.CORRECTED, found(gone).get(0).state());
  }

  private static SampleExamination sheets() {
    SampleExamination sheets =
        SampleExamination.ofProvince()
            .form("NAM", PeriodType.YEAR, levels(Level.COMMUNE), "YEAR")
            .form("QUY", PeriodType.QUARTER, levels(Level.COMMUNE), "QUARTER")
            .declares(new PeriodSum("YEAR", "QUARTER"))
            .says(4, "NAM", "2024", "YEAR=11");
    for (int i = 1; i <= 4; i++) {
      sheets.says(4, "QUY", "2024-Q" + i, "QUARTER=" + i);
    }
    return sheets;
  }

  private List<KeptFinding> found(SheetKey sheet) {
    return findings.ofForUpdate(List.of(sheet)).getOrDefault(sheet, List.of());
  }

  private static String count(RunCount.Kind kind) {
    return "1 " + List.of(new RunCount("PERIOD_SUM_BROKEN", Severity.NOTICE, kind, 1));
  }

  private static final class Queue implements DueSheets {
    private final Deque<DueSheet> sheets = new ArrayDeque<>();

    void add(SheetKey sheet, @Nullable UUID run) {
      sheets.add(new DueSheet(sheet, run));
    }

    @Override
    public List<DueSheet> take(int most) {
      List<DueSheet> taken = new ArrayList<>();
      while (taken.size() < most && !sheets.isEmpty()) {
        taken.add(sheets.remove());
      }
      return taken;
    }

    @Override
    public List<DueSheet> takeOf(Collection<SheetKey> wanted) {
      List<DueSheet> taken =
          sheets.stream()
              .filter(each -> each.run() == null && wanted.contains(each.sheet()))
              .toList();
      sheets.removeAll(taken);
      return taken;
    }

    @Override
    public void putOff() {
      sheets.add(sheets.remove());
    }

    @Override
    public long count(SheetsAsked asked) {
      return sheets.stream().map(DueSheet::sheet).distinct().count();
    }
  }

  /** What runs are told. */
  private static final class Notes implements ConsistencyRuns {
    private final List<String> all = new ArrayList<>();

    @Override
    public ConsistencyRun begin(UUID id, ConsistencyRun.Scope scope, ConsistencyRun.Start start) {
      return new ConsistencyRun(id, scope, start, ConsistencyRun.State.RUNNING, 0, 0, null);
    }

    @Override
    public Optional<ConsistencyRun> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<RunCount> counts(UUID id) {
      return List.of();
    }

    @Override
    public void note(UUID id, long examined, Collection<RunCount> counts, Instant at) {
      all.add(examined + " " + List.copyOf(counts));
    }

    @Override
    public void cancel(UUID id, Instant at) {
      all.clear();
    }
  }
}
