package vn.qcdc.api.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.domain.feed.RowFinding;
import vn.qcdc.reporting.csv.CsvTable;

/** Findings of a feed as a table to be laid beside it. */
final class FindingsCsv {

  private FindingsCsv() {}

  static String of(List<RowFinding> findings, Messages messages) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(
          Stream.of("row", "column", "code", "severity", "value", "expected", "message"), text);
      for (RowFinding finding : findings) {
        CsvTable.line(
            Stream.of(
                String.valueOf(finding.row()),
                finding.column(),
                finding.code().name(),
                finding.severity().name(),
                orEmpty(finding.value()),
                orEmpty(finding.expected()),
                messages.text(finding.toFinding())),
            text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String orEmpty(@Nullable String word) {
    return word == null ? "" : word;
  }
}
