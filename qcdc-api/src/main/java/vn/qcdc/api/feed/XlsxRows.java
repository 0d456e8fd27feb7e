package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.ROW_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.feed.FeedRows;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.reporting.office.OfficeGuard;
import vn.qcdc.reporting.office.OfficeKind;
import vn.qcdc.reporting.office.OfficeLimits;

/** Reads rows from the first sheet of a workbook, after the file has been looked through. */
final class XlsxRows {

  private static final OfficeGuard GUARD = new OfficeGuard(OfficeKind.WORKBOOK, OfficeLimits.TABLE);

  private final Notation notation;

  XlsxRows(Notation notation) {
    this.notation = notation;
  }

  static void refuseHarmful(Path file) throws IOException {
    List<Finding> refusals = GUARD.refusals(file);
    if (!refusals.isEmpty()) {
      throw new ProblemException(
          refusals.get(0).code() == WORKBOOK_TOO_LARGE
              ? ProblemCode.TOO_LARGE
              : ProblemCode.BAD_REQUEST,
          refusals);
    }
  }

  void read(InputStream body, FeedRows.Taker taker) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(body);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Iterator<Row> each = rows.iterator();
      TableColumns columns =
          TableColumns.of(each.hasNext() ? header(each.next()) : List.of(), notation);
      while (each.hasNext()) {
        Row row = each.next();
        if (row.stream().anyMatch(XlsxRows::isFilled)) {
          draft(row, columns).handOn(taker);
        }
      }
    }
  }

  private static List<String> header(Row row) {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      header.add(text(cell(row, i)).strip());
    }
    while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
      header.remove(header.size() - 1);
    }
    return header;
  }

  private RowDraft draft(Row row, TableColumns columns) {
    List<String> words = new ArrayList<>();
    @Nullable BigDecimal number = null;
    boolean broken = false;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = cell(row, i);
      if (cell != null && cell.getType() == CellType.NUMBER && columns.isNumber(i)) {
        number = cell.asNumber();
        words.add("");
      } else {
        words.add(text(cell));
      }
      broken |= cell != null && cell.getType() == CellType.ERROR;
    }
    RowDraft draft = columns.row(row.getRowNum(), words);
    if (number != null) {
      draft.value(number);
    }
    if (broken) {
      draft.refuse(ROW_MALFORMED, "*", "#", null);
    }
    return draft;
  }

  private static @Nullable Cell cell(Row row, int column) {
    return column < row.getCellCount() ? row.getCell(column) : null;
  }

  private static boolean isFilled(@Nullable Cell cell) {
    return !text(cell).isBlank();
  }

  /** A code that looks like a number is often kept as one. */
  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
      case BOOLEAN -> cell.asBoolean().toString();
      case STRING -> cell.asString();
      default -> cell.getText() == null ? "" : cell.getText();
    };
  }
}
