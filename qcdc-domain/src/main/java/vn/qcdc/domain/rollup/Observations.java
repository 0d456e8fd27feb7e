package vn.qcdc.domain.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.organisation.UnitId;

/** The accepted sheets that a rollup draws on, to be looked up by where they were reported. */
final class Observations {

  private static final Figure MISSING = new Figure.Missing();

  private record SheetPlace(String form, UnitId unit, String period) {}

  private final Map<SheetPlace, ReportedSheet> sheets = new HashMap<>();

  private volatile @Nullable Answers latest;

  Observations(Collection<ReportedSheet> reported) {
    for (ReportedSheet sheet : reported) {
      sheets.put(new SheetPlace(sheet.form(), sheet.unit(), sheet.period()), sheet);
    }
  }

  Optional<ReportedCell> cell(DueSheet sheet, String measure) {
    return Optional.ofNullable(find(sheet)).flatMap(found -> found.cell(measure));
  }

  Figure figure(DueSheet sheet, String measure) {
    ReportedSheet found = find(sheet);
    return found == null ? MISSING : found.figures().getOrDefault(measure, MISSING);
  }

  /** The sheets that are due with what was reported on each; the last answer is remembered. */
  List<Answered> of(List<DueSheet> due) {
    Answers before = latest;
    if (before != null && before.due() == due) {
      return before.answered();
    }
    Answers answers =
        new Answers(due, due.stream().map(sheet -> new Answered(sheet, find(sheet))).toList());
    latest = answers;
    return answers.answered();
  }

  private record Answers(List<DueSheet> due, List<Answered> answered) {}

  /**
   * A sheet that is due.
   *
   * @param reported {@code null} when it is not there
   */
  record Answered(DueSheet due, @Nullable ReportedSheet reported) {

    Figure figure(String measure) {
      return reported == null ? MISSING : reported.figures().getOrDefault(measure, MISSING);
    }
  }

  private @Nullable ReportedSheet find(DueSheet sheet) {
    return sheets.get(new SheetPlace(sheet.form(), sheet.unit().id(), sheet.period().code()));
  }
}
