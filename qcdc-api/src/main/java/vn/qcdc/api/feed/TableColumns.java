package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.ROW_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/**
 * What the columns of a table mean, which stand in any order. A table that was exported is taken as
 * it is.
 */
final class TableColumns {

  static final String ALLOWED = "form,unit,period,measure,value[,nil][,notApplicable]";

  private static final Set<String> REQUIRED = Set.of("form", "unit", "period", "measure", "value");
  private static final Set<String> OPTIONAL = Set.of("nil", "notApplicable", "state", "reason");

  /** What an export says beside; it follows from the rest. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "unit_name",
          "unit_type",
          "from",
          "until",
          "measure_name",
          "counted_in",
          "revision",
          "received_at",
          "submitted_by");

  private static final int LONGEST_SHOWN = 200;

  private final List<String> header;
  private final Notation notation;

  private TableColumns(List<String> header, Notation notation) {
    this.header = List.copyOf(header);
    this.notation = notation;
  }

  /** Refuses a header that lacks a column, or has one that nobody knows. */
  static TableColumns of(List<String> header, Notation notation) {
    Set<String> columns = new HashSet<>(header);
    boolean isComplete = columns.containsAll(REQUIRED) && columns.size() == header.size();
    columns.removeAll(REQUIRED);
    columns.removeAll(PASSED_OVER);
    if (!isComplete || !OPTIONAL.containsAll(columns)) {
      String found = String.join(",", header);
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(
              VALUE_NOT_ALLOWED,
              "row 1",
              found.substring(0, Math.min(found.length(), LONGEST_SHOWN)),
              ALLOWED));
    }
    return new TableColumns(header, notation);
  }

  int size() {
    return header.size();
  }

  /** Whether a column holds numbers. */
  boolean isNumber(int column) {
    return header.get(column).equals("value");
  }

  RowDraft row(int number, List<String> words) {
    RowDraft row = new RowDraft(number);
    if (words.size() != header.size()) {
      row.refuse(ROW_MALFORMED, "*", String.valueOf(words.size()), String.valueOf(header.size()));
    } else {
      for (int i = 0; i < words.size(); i++) {
        put(row, header.get(i), words.get(i));
      }
    }
    return row;
  }

  private void put(RowDraft row, String column, String word) {
    switch (column) {
      case "form" -> row.form(word);
      case "unit" -> row.unit(word);
      case "period" -> row.period(word);
      case "measure" -> row.measure(word);
      case "value" -> value(row, word.strip());
      case "nil" -> nil(row, word.strip());
      case "state" -> state(row, word.strip());
      case "notApplicable", "reason" -> {
        if (!word.isBlank()) {
          row.notApplicable(word);
        }
      }
      default -> {
        // Passed over.
      }
    }
  }

  private void value(RowDraft row, String word) {
    if (!word.isEmpty()) {
      notation
          .parse(word)
          .ifPresentOrElse(
              row::value, () -> row.refuse(ROW_MALFORMED, "value", word, notation.example()));
    }
  }

  private static void state(RowDraft row, String word) {
    switch (word) {
      case "", "REPORTED", "NOT_APPLICABLE" -> {
        // The value or the reason says it.
      }
      case "NIL" -> row.nil(true);
      default -> row.refuse(ROW_MALFORMED, "state", word, "REPORTED, NIL, NOT_APPLICABLE");
    }
  }

  private static void nil(RowDraft row, String word) {
    switch (word) {
      case "", "false" -> row.nil(false);
      case "true" -> row.nil(true);
      default -> row.refuse(ROW_MALFORMED, "nil", word, "true, false");
    }
  }
}
