package vn.qcdc.api.examination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Finding;
import vn.qcdc.api.contract.model.FindingExplanation;
import vn.qcdc.reporting.csv.CsvTable;

/** A page of findings as a table. */
final class FindingsCsv {

  private static final List<String> HEADER =
      List.of(
          "id",
          "unit",
          "unit_name",
          "form",
          "period",
          "rule",
          "check",
          "measure",
          "severity",
          "state",
          "value",
          "expected",
          "message",
          "explanation",
          "explained_by",
          "found_at");

  private FindingsCsv() {}

  static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(HEADER.stream(), text);
      for (Finding finding : findings) {
        CsvTable.line(row(finding), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static Stream<String> row(Finding finding) {
    Optional<FindingExplanation> explanation = Optional.ofNullable(finding.getExplanation());
    return Stream.of(
        String.valueOf(finding.getId()),
        finding.getUnit().getCode(),
        finding.getUnit().getName(),
        finding.getForm(),
        finding.getPeriod().getCode(),
        finding.getRule(),
        finding.getCheck(),
        text(finding.getMeasure()),
        finding.getSeverity().toString(),
        finding.getState().toString(),
        text(finding.getValue()),
        text(finding.getExpected()),
        finding.getMessage(),
        explanation.map(FindingExplanation::getText).orElse(""),
        explanation.map(FindingExplanation::getBy).orElse(""),
        finding.getFoundAt().toString());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
