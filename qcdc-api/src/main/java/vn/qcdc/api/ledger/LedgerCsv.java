package vn.qcdc.api.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.api.contract.model.MatterArrivals;
import vn.qcdc.api.contract.model.MatterBalance;
import vn.qcdc.api.contract.model.MatterDepartures;
import vn.qcdc.api.contract.model.MatterStock;
import vn.qcdc.reporting.csv.CsvTable;

/** Ledgers of matters as a table. */
final class LedgerCsv {

  private static final List<String> HEADER =
      List.of(
          "part",
          "name",
          "opening",
          "received",
          "reopened",
          "came_assigned",
          "came_forwarded",
          "came_returned",
          "came_inherited",
          "resolved",
          "resolved_on_time",
          "resolved_late",
          "resolved_without_term",
          "withdrawn",
          "filed",
          "referred",
          "passed_up",
          "passed_on",
          "assigned",
          "returned",
          "inherited",
          "closing",
          "waiting",
          "under_way",
          "unfinished",
          "on_roadmap",
          "suspended",
          "overdue");

  private LedgerCsv() {}

  static String of(List<MatterBalance> lines) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(HEADER.stream(), text);
      for (MatterBalance line : lines) {
        CsvTable.line(row(line), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static Stream<String> row(MatterBalance line) {
    return Stream.concat(
        Stream.of(
            Optional.ofNullable(line.getPart()).orElse(""),
            Optional.ofNullable(line.getName()).orElse("")),
        numbers(line).map(String::valueOf));
  }

  private static Stream<Long> numbers(MatterBalance line) {
    MatterArrivals came = line.getCame();
    MatterDepartures went = line.getWent();
    MatterStock closing = line.getClosing();
    return Stream.of(
        line.getOpening(),
        came.getReceived(),
        came.getReopened(),
        came.getAssigned(),
        came.getForwarded(),
        came.getReturned(),
        came.getInherited(),
        went.getResolved(),
        went.getResolvedOnTime(),
        went.getResolvedLate(),
        went.getResolvedWithoutTerm(),
        went.getWithdrawn(),
        went.getFiled(),
        went.getReferred(),
        went.getPassedUp(),
        went.getPassedOn(),
        went.getAssigned(),
        went.getReturned(),
        went.getInherited(),
        closing.getTotal(),
        closing.getWaiting(),
        closing.getUnderWay(),
        closing.getUnfinished(),
        closing.getOnRoadmap(),
        closing.getSuspended(),
        closing.getOverdue());
  }
}
