package vn.qcdc.reporting.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.reporting.workbook.EntryLayout.Column;

/**
 * What the spreadsheet program itself tells the officer while typing. The server decides; this only
 * saves a round.
 *
 * @param rows of the measures, from 0
 */
record EntryChecks(XSSFSheet sheet, EntryWords words, Map<String, Integer> rows) {

  /** Which entries a row takes. */
  void restrict(Measure measure, int row) {
    validate(Column.VALUE, row, valueConstraint(measure, row), valueHelp(measure));
    String[] states =
        measure.valueType() == ValueType.YES_NO
            ? new String[] {words.word("state.notApplicable")}
            : new String[] {words.word("state.nil"), words.word("state.notApplicable")};
    validate(
        Column.STATE,
        row,
        helper().createExplicitListConstraint(states),
        words.word("box.choice", String.join(", ", states)));
  }

  /** A formula that tells in words what is wrong with a row; empty text when nothing is. */
  String formula(Measure measure, int row) {
    String value = at(Column.VALUE, row);
    String state = at(Column.STATE, row);
    return "IF(AND(%s=\"\",%s=\"\"),%s,IF(AND(%s<>\"\",%s<>\"\"),%s,IF(%s<>\"\",IF(AND(%s=%s,TRIM(%s)=\"\"),%s,\"\"),%s)))"
        .formatted(
            value,
            state,
            text("check.empty"),
            value,
            state,
            text("check.both"),
            state,
            state,
            text("state.notApplicable"),
            at(Column.REASON, row),
            text("check.reason"),
            valueFormula(measure, value));
  }

  /** A check that tells something else than that its row is empty becomes red. */
  void redden(int firstRow, int lastRow) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    String check = "$" + at(Column.CHECK, firstRow);
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(
            "AND(%s<>\"\",%s<>%s)".formatted(check, check, text("check.empty")));
    PatternFormatting red = rule.createPatternFormatting();
    red.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    red.setFillBackgroundColor(EntryStyles.RED);
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {
          new CellRangeAddress(firstRow, lastRow, Column.CHECK.index(), Column.CHECK.index())
        },
        rule);
  }

  private DataValidationConstraint valueConstraint(Measure measure, int row) {
    if (measure.valueType() == ValueType.YES_NO) {
      return helper()
          .createExplicitListConstraint(
              new String[] {words.word("answer.yes"), words.word("answer.no")});
    }
    String whole = whole(measure);
    if (whole != null) {
      String value = at(Column.VALUE, row);
      String isWhole = measure.valueType() == ValueType.COUNT ? value + "=INT(" + value + ")," : "";
      return helper()
          .createCustomConstraint(
              "AND(ISNUMBER(%s),%s>=0,%sOR(NOT(ISNUMBER(%s)),%s<=%s))"
                  .formatted(value, value, isWhole, whole, value, whole));
    }
    return measure.valueType() == ValueType.COUNT
        ? helper().createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
        : helper().createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
  }

  private String valueHelp(Measure measure) {
    if (measure.valueType() == ValueType.YES_NO) {
      return words.word("box.choice", words.word("answer.yes") + ", " + words.word("answer.no"));
    }
    String whole = whole(measure);
    String nil = words.word("state.nil");
    String state = words.word("column.state");
    if (whole != null) {
      return words.word("box.part", nil, state, whole);
    }
    return words.word(
        measure.valueType() == ValueType.COUNT ? "box.count" : "box.amount", nil, state);
  }

  private String valueFormula(Measure measure, String value) {
    if (measure.valueType() == ValueType.YES_NO) {
      return "\"\"";
    }
    String whole = whole(measure);
    String part =
        whole == null
            ? "\"\""
            : "IF(AND(ISNUMBER(%s),%s>%s),%s,\"\")"
                .formatted(whole, value, whole, quoted(words.word("check.part", whole)));
    String fraction =
        measure.valueType() == ValueType.COUNT
            ? "IF(%s<>INT(%s),%s,%s)".formatted(value, value, text("check.whole"), part)
            : part;
    return "IF(NOT(ISNUMBER(%s)),%s,IF(%s<0,%s,%s))"
        .formatted(value, text("check.number"), value, text("check.negative"), fraction);
  }

  private void validate(
      Column column, int row, DataValidationConstraint constraint, String explanation) {
    CellRangeAddressList cell = new CellRangeAddressList(row, row, column.index(), column.index());
    DataValidation validation = helper().createValidation(constraint, cell);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.createErrorBox(words.word("box.title"), explanation);
    // In POI this means what it says for lists: the arrow is shown.
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private DataValidationHelper helper() {
    return sheet.getDataValidationHelper();
  }

  /** The cell of the whole that a measure is part of; {@code null} where the sheet has none. */
  private @Nullable String whole(Measure measure) {
    Integer row = measure.partOf() == null ? null : rows.get(measure.partOf());
    return row == null ? null : at(Column.VALUE, row);
  }

  private static String at(Column column, int row) {
    return (char) ('A' + column.index()) + String.valueOf(row + 1);
  }

  private String text(String key) {
    return quoted(words.word(key));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
