package vn.qcdc.api.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.MatterBrief;
import vn.qcdc.reporting.csv.CsvTable;

/** One page of matters as a table. */
final class MatterCsv {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "kind",
          "unit",
          "received_on",
          "channel",
          "field",
          "subject",
          "weight",
          "state",
          "standing",
          "holder",
          "due",
          "overdue",
          "closed_on",
          "id");

  private MatterCsv() {}

  static String of(List<MatterBrief> items) {
    StringBuilder table = new StringBuilder();
    try {
      CsvTable.line(COLUMNS.stream(), table);
      for (MatterBrief each : items) {
        CsvTable.line(line(each), table);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return table.toString();
  }

  private static Stream<String> line(MatterBrief each) {
    return Stream.of(
        each.getNumber(),
        each.getKind().name(),
        each.getUnit().getCode(),
        text(each.getReceivedOn()),
        each.getChannel().name(),
        each.getField(),
        each.getSubject(),
        text(each.getWeight()),
        each.getState(),
        each.getStanding().name(),
        each.getHolder() == null ? "" : each.getHolder().getCode(),
        text(each.getDue()),
        text(each.getIsOverdue()),
        text(each.getClosedOn()),
        text(each.getId()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
