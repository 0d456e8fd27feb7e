package vn.qcdc.api.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.api.contract.model.OpenCompleteness;
import vn.qcdc.api.contract.model.OpenFigure;
import vn.qcdc.domain.publication.OpenTotal;
import vn.qcdc.reporting.csv.CsvTable;

/** Published totals as a table; what is not told is empty. */
final class OpenFiguresCsv {

  private static final List<String> HEADER =
      List.of("unit", "unit_name", "year", "measure", "state", "value", "due", "received");

  private OpenFiguresCsv() {}

  static String of(List<OpenTotal> totals) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(HEADER.stream(), text);
      for (OpenTotal total : totals) {
        CsvTable.line(row(OpenFigureContract.figure(total)), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static Stream<String> row(OpenFigure figure) {
    Optional<OpenCompleteness> completeness = Optional.ofNullable(figure.getCompleteness());
    return Stream.of(
        figure.getUnit().getCode(),
        figure.getUnit().getName(),
        figure.getYear(),
        figure.getMeasure(),
        figure.getState().toString(),
        Optional.ofNullable(figure.getValue()).map(BigDecimal::toPlainString).orElse(""),
        completeness.map(each -> String.valueOf(each.getDue())).orElse(""),
        completeness.map(each -> String.valueOf(each.getReceived())).orElse(""));
  }
}
