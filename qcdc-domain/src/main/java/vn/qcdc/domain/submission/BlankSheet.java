package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.FIGURE_AMBIGUOUS;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_NOT_BEGUN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.consistency.SheetChecks;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * The form of one unit for one period before anything is filled in: an address resolved against the
 * reference of the period's last day.
 *
 * @param measures the cells that the unit owes, in the form's order
 */
public record BlankSheet(Form form, UnitSnapshot unit, Period period, List<Measure> measures) {

  public BlankSheet {
    measures = List.copyOf(measures);
  }

  public SheetKey key() {
    return new SheetKey(form.code(), unit.id(), period);
  }

  public boolean owes(String measure) {
    return measures.stream().anyMatch(owed -> owed.code().equals(measure));
  }

  /** A finding when the period has not begun yet, of which nobody can report anything. */
  public List<Finding> tooEarly(LocalDate today) {
    return today.isBefore(period.from())
        ? List.of(
            Finding.blocking(PERIOD_NOT_BEGUN, "period", period.code(), period.from().toString()))
        : List.of();
  }

  /** Says of every cell that there was nothing (báo cáo không phát sinh). */
  public List<RawFigure> nilReport() {
    return measures.stream().map(each -> RawFigure.of(each.code(), new Figure.Nil())).toList();
  }

  /**
   * Fills in raw figures and examines the result; findings point into {@code /figures}. A cell that
   * may be left blank and is, is missing on the sheet, never zero.
   */
  public Judged<FilledSheet> fill(List<RawFigure> raw) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Figure> figures = new LinkedHashMap<>();
    Map<String, Integer> positions = new HashMap<>();
    measures.forEach(measure -> figures.put(measure.code(), new Figure.Missing()));
    for (int i = 0; i < raw.size(); i++) {
      RawFigure claimed = raw.get(i);
      String pointer = "/figures/" + i;
      if (!figures.containsKey(claimed.measure())) {
        findings.add(
            Finding.blocking(
                MEASURE_NOT_ON_FORM, pointer + "/measure", claimed.measure(), form.code()));
      } else if (positions.putIfAbsent(claimed.measure(), i) != null) {
        findings.add(
            Finding.blocking(MEASURE_TWICE, pointer + "/measure", claimed.measure(), null));
      } else {
        claimed
            .decode(pointer)
            .fold(figure -> figures.put(claimed.measure(), figure), findings::addAll);
      }
    }
    FigureSheet sheet = new FigureSheet(key(), figures);
    SheetChecks.examine(sheet, form, measures).stream()
        .filter(finding -> findings.stream().noneMatch(found -> covers(found, finding, positions)))
        .map(finding -> pointingIntoBody(finding, positions))
        .forEach(findings::add);
    return findings.stream().anyMatch(Finding::isBlocking)
        ? Judged.unsound(findings)
        : Judged.sound(new FilledSheet(sheet, findings));
  }

  /**
   * What remains to be explained or noticed about an accepted sheet; findings point into its
   * figures in their order.
   */
  public List<Finding> remarks(FigureSheet accepted) {
    Map<String, Integer> positions = new HashMap<>();
    accepted.figures().keySet().forEach(measure -> positions.put(measure, positions.size()));
    return SheetChecks.examine(accepted, form, measures).stream()
        .filter(finding -> !finding.isBlocking())
        .map(finding -> pointingIntoBody(finding, positions))
        .toList();
  }

  /**
   * A cell that could not be decoded is empty on the sheet; that need not be said a second time.
   */
  private static boolean covers(Finding said, Finding finding, Map<String, Integer> positions) {
    return said.code() == FIGURE_AMBIGUOUS
        && said.pointer().equals("/figures/" + positions.get(finding.pointer()));
  }

  private static Finding pointingIntoBody(Finding finding, Map<String, Integer> positions) {
    Integer position = positions.get(finding.pointer());
    return position == null
        ? finding.at("/figures", finding.pointer())
        : finding.at("/figures/" + position, finding.value());
  }
}
