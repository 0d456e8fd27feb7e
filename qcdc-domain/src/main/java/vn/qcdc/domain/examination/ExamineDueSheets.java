package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.qcdc.domain.examination.DueSheets.DueSheet;
import vn.qcdc.domain.examination.ReexamineSheets.Result;
import vn.qcdc.domain.figure.SheetKey;

/** Works off the sheets that are to be examined, some hundred in a transaction. */
public final class ExamineDueSheets {

  /** As many sheets as are examined with one look at what is kept. */
  private static final int AT_ONCE = 500;

  /** How many times as many as were asked for are examined in one transaction at most. */
  private static final int ALONG = 5;

  private final DueSheets dueSheets;
  private final ExamineSheets examineSheets;
  private final ReexamineSheets reexamineSheets;
  private final ConsistencyRuns runs;

  public ExamineDueSheets(
      DueSheets dueSheets,
      ExamineSheets examineSheets,
      ReexamineSheets reexamineSheets,
      ConsistencyRuns runs) {
    this.dueSheets = dueSheets;
    this.examineSheets = examineSheets;
    this.reexamineSheets = reexamineSheets;
    this.runs = runs;
  }

  /**
   * Examines some sheets, and of those that have changed also what depends on them. What depends on
   * them and is due itself is examined with them: figures come for many periods in a row, and each
   * of them would have the others examined again. One that is asked for alone stays alone.
   *
   * @return how many were due; 0 when nothing is due that nobody else is about
   */
  public int examine(int most, Instant at) {
    List<DueSheet> due = new ArrayList<>(dueSheets.take(most));
    Set<SheetKey> sheets = withWhatDepends(due, most == 1 ? 1 : most * ALONG);
    due.forEach(each -> sheets.add(each.sheet()));
    Map<SheetKey, Result> results = examine(List.copyOf(sheets), at);
    due.stream()
        .filter(each -> each.run() != null)
        .collect(groupingBy(each -> Objects.requireNonNull(each.run())))
        .forEach((run, asked) -> note(run, asked, results, at));
    return due.size();
  }

  /**
   * @param due is added to while it has less than {@code enough}
   */
  private Set<SheetKey> withWhatDepends(List<DueSheet> due, int enough) {
    Set<SheetKey> all = new LinkedHashSet<>();
    Set<SheetKey> changed = changed(due);
    while (!changed.isEmpty()) {
      all.addAll(changed);
      Set<SheetKey> touched = new LinkedHashSet<>(examineSheets.touchedBy(changed));
      touched.removeAll(all);
      all.addAll(touched);
      List<DueSheet> along = due.size() < enough ? dueSheets.takeOf(touched) : List.of();
      due.addAll(along);
      changed = changed(along);
    }
    return all;
  }

  private static Set<SheetKey> changed(List<DueSheet> due) {
    return due.stream()
        .filter(each -> each.run() == null)
        .map(DueSheet::sheet)
        .collect(toCollection(LinkedHashSet::new));
  }

  private Map<SheetKey, Result> examine(List<SheetKey> sheets, Instant at) {
    Map<SheetKey, Result> results = new LinkedHashMap<>();
    for (int start = 0; start < sheets.size(); start += AT_ONCE) {
      results.putAll(
          reexamineSheets.examine(
              sheets.subList(start, Math.min(start + AT_ONCE, sheets.size())), at));
    }
    return results;
  }

  private void note(UUID run, List<DueSheet> sheets, Map<SheetKey, Result> results, Instant at) {
    Map<RunCount, Long> counted = new LinkedHashMap<>();
    sheets.stream()
        .flatMap(each -> Stream.ofNullable(results.get(each.sheet())))
        .flatMap(ExamineDueSheets::counts)
        .forEach(each -> counted.merge(each, 1L, Long::sum));
    runs.note(
        run,
        sheets.size(),
        counted.entrySet().stream().map(each -> each.getKey().times(each.getValue())).toList(),
        at);
  }

  /** One for each finding: what has become of it. */
  private static Stream<RunCount> counts(Result result) {
    Set<Discrepancy> changed = result.changes().stream().map(FindingChange::now).collect(toSet());
    return Stream.concat(
        result.changes().stream().map(change -> one(change.now(), kind(change.act()))),
        result.found().stream()
            .filter(found -> !changed.contains(found))
            .map(found -> one(found, RunCount.Kind.STANDING)));
  }

  private static RunCount one(Discrepancy found, RunCount.Kind kind) {
    return new RunCount(found.rule(), found.severity(), kind, 1);
  }

  private static RunCount.Kind kind(FindingAct act) {
    return switch (act) {
      case FOUND -> RunCount.Kind.NEW;
      case REOPENED -> RunCount.Kind.REOPENED;
      case CORRECTED -> RunCount.Kind.GONE;
      case CHANGED, EXPLAINED, ACCEPTED, REFUSED -> RunCount.Kind.STANDING;
    };
  }
}
