package vn.qcdc.reporting.workbook;

import static vn.qcdc.domain.finding.FindingCode.ROW_MISSING;
import static vn.qcdc.domain.finding.FindingCode.ROW_TWICE;
import static vn.qcdc.domain.finding.FindingCode.ROW_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_ALTERED;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_NOT_OURS;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_OF_OTHER;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.PlacedFigures;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.reporting.workbook.EntryLayout.Column;

/**
 * An entry workbook that was filled in, read by its hidden codes wherever they stand.
 *
 * @param figures what it says, each with its cell
 * @param madeFrom the revision that the officer saw; 0 when there was none, empty when it is not
 *     said
 */
public record FilledWorkbook(PlacedFigures figures, OptionalInt madeFrom) {

  private static final System.Logger LOG = System.getLogger(FilledWorkbook.class.getName());

  /**
   * Reads what {@link vn.qcdc.reporting.office.OfficeGuard} has let pass.
   *
   * @param blank the sheet that it is to be
   */
  public static FilledWorkbook read(byte[] bytes, BlankSheet blank) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return new Reading(workbook, blank).read();
    } catch (IOException | RuntimeException broken) {
      // POI says in as many ways as there are kinds of damage that XML in a ZIP is no workbook.
      LOG.log(System.Logger.Level.WARNING, "A workbook cannot be read", broken);
      return nothing(blank, Finding.blocking(WORKBOOK_UNREADABLE, "xl/workbook.xml", null, null));
    }
  }

  private static FilledWorkbook nothing(BlankSheet blank, Finding why) {
    return nothing(blank, List.of(why));
  }

  private static FilledWorkbook nothing(BlankSheet blank, List<Finding> why) {
    Set<String> all = blank.measures().stream().map(Measure::code).collect(Collectors.toSet());
    return new FilledWorkbook(
        new PlacedFigures(List.of(), Map.of(), why, all), OptionalInt.empty());
  }

  /** The hidden sheet: what is said under a key, and where. */
  private record Meta(Map<String, String> values, Map<String, String> places) {

    static Meta of(Sheet sheet) {
      Meta meta = new Meta(new LinkedHashMap<>(), new LinkedHashMap<>());
      for (Row row : sheet) {
        String key = FilledCell.of(row.getCell(0)).shown();
        meta.values.put(key, FilledCell.of(row.getCell(1)).shown());
        meta.places.put(key, EntryLayout.META + "!B" + (row.getRowNum() + 1));
      }
      return meta;
    }

    Optional<Finding> difference(String key, String expected) {
      String value = values.get(key);
      if (expected.equals(value)) {
        return Optional.empty();
      }
      String place = places.getOrDefault(key, EntryLayout.META);
      return Optional.of(
          key.equals("fingerprint") || value == null
              ? Finding.blocking(WORKBOOK_ALTERED, place, null, null)
              : Finding.blocking(WORKBOOK_OF_OTHER, place, value, expected));
    }

    OptionalInt revision() {
      String said = values.getOrDefault(EntryLayout.REVISION, "");
      return said.matches("\\d{1,9}")
          ? OptionalInt.of(Integer.parseInt(said))
          : OptionalInt.empty();
    }
  }

  /** One workbook while it is read. */
  private record Reading(
      XSSFWorkbook workbook,
      BlankSheet blank,
      List<Finding> findings,
      Map<Column, Integer> columns) {

    Reading(XSSFWorkbook workbook, BlankSheet blank) {
      this(workbook, blank, new ArrayList<>(), new EnumMap<>(Column.class));
    }

    FilledWorkbook read() {
      Sheet hidden = workbook.getSheet(EntryLayout.META);
      if (hidden == null) {
        return nothing(blank, missing(EntryLayout.META));
      }
      Meta meta = Meta.of(hidden);
      EntryLayout.identity(blank)
          .forEach((key, expected) -> meta.difference(key, expected).ifPresent(findings::add));
      if (findings.stream().anyMatch(finding -> finding.code() == WORKBOOK_OF_OTHER)) {
        // The rest of the identity is wrong because of that; no figure is to be taken from here.
        return nothing(
            blank,
            findings.stream().filter(finding -> finding.code() == WORKBOOK_OF_OTHER).toList());
      }
      Row marks = marks();
      return marks == null
          ? nothing(blank, missing(Column.CODE.mark()))
          : new FilledWorkbook(figures(marks), meta.revision());
    }

    private static Finding missing(String what) {
      return Finding.blocking(WORKBOOK_NOT_OURS, what, null, null);
    }

    /** The row of the marks of all columns; {@code null} when no sheet has one. */
    private @Nullable Row marks() {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String said = FilledCell.of(cell).shown();
            for (Column column : Column.values()) {
              if (column.mark().equals(said)) {
                columns.putIfAbsent(column, cell.getColumnIndex());
              }
            }
          }
          if (columns.size() == Column.values().length) {
            return row;
          }
          columns.clear();
        }
      }
      return null;
    }

    private PlacedFigures figures(Row marks) {
      Map<String, Row> rows = rows(marks);
      List<RawFigure> figures = new ArrayList<>();
      Map<String, String> places = new LinkedHashMap<>();
      Set<String> unread = new HashSet<>();
      for (Measure measure : blank.measures()) {
        int foundBefore = findings.size();
        Row row = rows.get(measure.code());
        Optional<RawFigure> figure =
            row == null ? noRow(measure, marks.getSheet()) : figure(measure, row);
        if (row != null) {
          places.put(measure.code(), place(row, Column.VALUE));
        }
        figure.ifPresent(figures::add);
        if (figure.isEmpty() && findings.size() > foundBefore) {
          unread.add(measure.code());
        }
      }
      return new PlacedFigures(figures, places, findings, unread);
    }

    private Optional<RawFigure> noRow(Measure measure, Sheet sheet) {
      findings.add(Finding.blocking(ROW_MISSING, sheet.getSheetName(), measure.name(), null));
      return Optional.empty();
    }

    /** By code; the first of two. */
    private Map<String, Row> rows(Row marks) {
      Map<String, Row> rows = new LinkedHashMap<>();
      for (Row row : marks.getSheet()) {
        String code = cell(row, Column.CODE).shown();
        if (row.getRowNum() <= marks.getRowNum() || code.isEmpty()) {
          continue;
        }
        Row first = rows.putIfAbsent(code, row);
        if (blank.measures().stream().noneMatch(measure -> measure.code().equals(code))) {
          findings.add(Finding.blocking(ROW_UNKNOWN, place(row, Column.NAME), code, null));
        } else if (first != null) {
          findings.add(
              Finding.blocking(
                  ROW_TWICE,
                  place(row, Column.NAME),
                  cell(row, Column.NAME).shown(),
                  place(first, Column.NAME)));
        }
      }
      return rows;
    }

    private Optional<RawFigure> figure(Measure measure, Row row) {
      FilledLine.Places places =
          new FilledLine.Places(
              place(row, Column.VALUE), place(row, Column.STATE), place(row, Column.REASON));
      return new FilledLine(measure, places, findings::add)
          .read(cell(row, Column.VALUE), cell(row, Column.STATE), cell(row, Column.REASON));
    }

    private FilledCell cell(Row row, Column column) {
      return FilledCell.of(row.getCell(columns.getOrDefault(column, column.index())));
    }

    private String place(Row row, Column column) {
      int index = columns.getOrDefault(column, column.index());
      return row.getSheet().getSheetName()
          + "!"
          + CellReference.convertNumToColString(index)
          + (row.getRowNum() + 1);
    }
  }
}
