package vn.qcdc.api.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.rollup.Rate;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.reporting.csv.CsvTable;

/** Totals and rates as tables. */
final class TotalsCsv {

  private static final List<String> FIGURES =
      List.of(
          "unit",
          "unit_name",
          "period",
          "measure",
          "state",
          "total",
          "due",
          "received",
          "estimated");
  private static final List<String> RATES =
      List.of(
          "unit",
          "unit_name",
          "period",
          "indicator",
          "numerator",
          "denominator",
          "percent",
          "due",
          "received",
          "estimated",
          "undecided");

  private TotalsCsv() {}

  static String figures(Stream<Total> totals) {
    return table(
        FIGURES,
        totals.map(
            total -> {
              Figure figure = total.figure();
              return Stream.of(
                  total.unit().code(),
                  total.unit().name(),
                  total.period().code(),
                  total.measure().code(),
                  FigureContract.state(figure).toString(),
                  figure.amount().map(BigDecimal::toPlainString).orElse(""),
                  String.valueOf(total.completeness().due()),
                  String.valueOf(total.completeness().received()),
                  String.valueOf(total.sum().estimated()));
            }));
  }

  static String rates(Stream<Rate> rates) {
    return table(
        RATES,
        rates.map(
            rate ->
                Stream.of(
                    rate.unit().code(),
                    rate.unit().name(),
                    rate.period().code(),
                    rate.indicator().code(),
                    rate.ratio().numerator().toPlainString(),
                    rate.ratio().denominator().toPlainString(),
                    rate.ratio()
                        .percentAgainst(Ratio.WHOLE)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                    String.valueOf(rate.completeness().due()),
                    String.valueOf(rate.completeness().received()),
                    String.valueOf(rate.isEstimated()),
                    String.valueOf(rate.isUndecided()))));
  }

  private static String table(List<String> header, Stream<Stream<String>> rows) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(header.stream(), text);
      for (Stream<String> row : (Iterable<Stream<String>>) rows::iterator) {
        CsvTable.line(row, text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
