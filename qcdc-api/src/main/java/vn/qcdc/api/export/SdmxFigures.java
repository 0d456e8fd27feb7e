package vn.qcdc.api.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.time.Period;
import vn.qcdc.reporting.csv.CsvTable;

/** SDMX-CSV 2.0, the form being the dataflow; names stand beside codes as attributes. */
final class SdmxFigures implements FigureFile {

  private static final String NORMAL = "A";

  /** Data cannot exist. */
  private static final String NOT_APPLICABLE = "M";

  private final Writer out;

  SdmxFigures(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    CsvTable.line(
        Stream.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "REF_AREA_NAME",
            "REF_AREA_TYPE",
            "INDICATOR_NAME",
            "STATE",
            "REASON",
            "FORM",
            "REVISION",
            "RECEIVED_AT",
            "SUBMITTED_BY"),
        out);
  }

  @Override
  public void add(ExportedFigure figure) throws IOException {
    CsvTable.line(
        Stream.of(
            "dataflow",
            "QCDC:" + identifier(figure.form()) + "(1.0)",
            "I",
            frequency(figure.period()),
            figure.unit().code(),
            figure.measure().code(),
            time(figure.period()),
            figure.figure().amount().map(amount -> amount.toPlainString()).orElse(""),
            figure.figure() instanceof Figure.NotApplicable ? NOT_APPLICABLE : NORMAL,
            figure.measure().countedIn(),
            figure.unit().name(),
            figure.unit().type(),
            figure.measure().name(),
            figure.state(),
            figure.reason(),
            figure.form(),
            String.valueOf(figure.revision().number()),
            figure.revision().receivedAt().toString(),
            figure.revision().submittedBy()),
        out);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Identifiers of SDMX know no other signs. */
  static String identifier(String code) {
    return code.replaceAll("[^A-Za-z0-9_@$-]", "_");
  }

  /** A code of the list CL_FREQ. */
  static String frequency(Period period) {
    return switch (period.type()) {
      case MONTH -> "M";
      case QUARTER -> "Q";
      case HALF_YEAR -> "S";
      case YEAR -> "A";
      case NINE_MONTHS, SPAN -> "_O";
    };
  }

  /** The standard's own periods where it has one, else a day and how long it lasts from there. */
  static String time(Period period) {
    return switch (period.type()) {
      case MONTH, QUARTER, YEAR -> period.code();
      case HALF_YEAR -> period.code().replace('H', 'S');
      case NINE_MONTHS -> period.from() + "/P9M";
      case SPAN ->
          period.from() + "/P" + ChronoUnit.DAYS.between(period.from(), period.until()) + "D";
    };
  }
}
