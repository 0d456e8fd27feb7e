package vn.qcdc.reporting.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.domain.reorganisation.UnitEvent;
import vn.qcdc.domain.reorganisation.UnitHistory;
import vn.qcdc.reporting.content.Table;
import vn.qcdc.reporting.content.Table.Cell;
import vn.qcdc.reporting.content.Table.Column;
import vn.qcdc.reporting.wording.HistoryWording;
import vn.qcdc.reporting.wording.Wording;

/** The history of a unit as a table, a line for each event; what was annulled is struck out. */
public final class HistoryTable {

  private final Wording wording;
  private final HistoryWording history;

  public HistoryTable(Wording wording) {
    this.wording = wording;
    this.history = new HistoryWording(wording);
  }

  /**
   * @param unit as it is to be named in the title
   */
  public Table of(UnitSnapshot unit, UnitHistory told, LocalDate today) {
    return new Table(
        history.title(unit),
        Stream.of("day", "what", "basis", "status")
            .map(code -> new Column(code, wording.word("history." + code), /* numeric= */ false))
            .toList(),
        told.events().stream().map(event -> row(event, today)).toList());
  }

  private List<Cell> row(UnitEvent event, LocalDate today) {
    @Nullable Reorganisation by = event.reorganisation();
    return List.of(
        new Cell(event.on().toString(), history.day(event.on()), event.annulled()),
        cell(history.clauses(event), event),
        cell(
            Optional.ofNullable(by).map(each -> history.decision(each.decision())).orElse(""),
            event),
        status(event, today));
  }

  private static Cell cell(String text, UnitEvent event) {
    return new Cell(text, text, event.annulled());
  }

  private Cell status(UnitEvent event, LocalDate today) {
    String status = event.annulled() ? "ANNULLED" : event.isAhead(today) ? "ANNOUNCED" : "IN_FORCE";
    return new Cell(status, wording.word("history.status." + status));
  }
}
