package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.PARAMETER_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.ROW_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.feed.FeedRows;
import vn.qcdc.domain.finding.Finding;

/** Reads rows from JSON as it streams by: an object a line, or a document with its rows. */
final class JsonRows {

  private static final int LONGEST_LINE = 1 << 16;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonRows() {}

  /** A line that is no object is a finding; the lines after it are read. */
  static void readLines(Reader text, FeedRows.Taker taker) throws IOException {
    int number = 0;
    StringBuilder line = new StringBuilder();
    for (int letter = text.read(); letter >= 0; letter = text.read()) {
      if (letter != '\n') {
        line.append((char) letter);
        refuseEndless(line);
      } else {
        line(++number, line.toString(), taker);
        line.setLength(0);
      }
    }
    line(++number, line.toString(), taker);
  }

  /** What is said beside the rows, and before them, holds for each of them. */
  static void readDocument(Reader text, FeedRows.Taker taker) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("body", "?", "{\"rows\": [ … ]}");
      }
      RowDraft defaults = new RowDraft(0);
      boolean hasRows = false;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        if (hasRows) {
          throw malformed("/" + field, field, "rows");
        }
        JsonToken value = json.nextToken();
        if (field.equals("rows") && value == JsonToken.START_ARRAY) {
          hasRows = true;
          rows(json, defaults, taker);
        } else if (value == JsonToken.VALUE_STRING) {
          setDefault(defaults, field, json.getText());
        } else {
          throw malformed("/" + field, json.getText(), "form, unit, period, rows");
        }
      }
      if (!hasRows || json.nextToken() != null) {
        throw malformed("body", "?", "{\"rows\": [ … ]}");
      }
    } catch (JsonProcessingException notJson) {
      throw malformed(place(notJson), "?", "JSON");
    }
  }

  /** Where a limit of depth or length is exceeded nobody says the place. */
  private static String place(JsonProcessingException notJson) {
    JsonLocation location = notJson.getLocation();
    return location == null
        ? "body"
        : "body, line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static void setDefault(RowDraft defaults, String field, String text) {
    switch (field) {
      case "form" -> defaults.form(text);
      case "unit" -> defaults.unit(text);
      case "period" -> defaults.period(text);
      default -> throw malformed("/" + field, field, "form, unit, period, rows");
    }
  }

  private static void rows(JsonParser json, RowDraft defaults, FeedRows.Taker taker)
      throws IOException {
    int number = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      RowDraft row = new RowDraft(++number, defaults);
      if (json.currentToken() == JsonToken.START_OBJECT) {
        fields(json, row);
      } else {
        row.refuse(ROW_MALFORMED, "*", json.getText(), "{ … }");
        json.skipChildren();
      }
      row.handOn(taker);
    }
  }

  private static void line(int number, String text, FeedRows.Taker taker) throws IOException {
    if (text.isBlank()) {
      return;
    }
    RowDraft row = new RowDraft(number);
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        fields(json, row);
        if (json.nextToken() != null) {
          row.refuse(ROW_MALFORMED, "*", text, "{ … }");
        }
      } else {
        row.refuse(ROW_MALFORMED, "*", text, "{ … }");
      }
    } catch (JsonProcessingException notJson) {
      row.refuse(ROW_MALFORMED, "*", text, "{ … }");
    }
    row.handOn(taker);
  }

  private static void fields(JsonParser json, RowDraft row) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value != JsonToken.VALUE_NULL && !put(row, field, value, json)) {
        row.refuse(isKnown(field) ? ROW_MALFORMED : PARAMETER_UNKNOWN, field, json.getText(), null);
        json.skipChildren();
      }
    }
  }

  /** False when the field is unknown or its value of another type. */
  private static boolean put(RowDraft row, String field, JsonToken value, JsonParser json)
      throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      return putText(row, field, json.getText());
    } else if (value.isNumeric() && field.equals("value")) {
      row.value(json.getDecimalValue());
      return true;
    } else if (value.isBoolean() && field.equals("nil")) {
      row.nil(json.getBooleanValue());
      return true;
    }
    return false;
  }

  private static boolean putText(RowDraft row, String field, String text) {
    switch (field) {
      case "form" -> row.form(text);
      case "unit" -> row.unit(text);
      case "period" -> row.period(text);
      case "measure" -> row.measure(text);
      case "notApplicable" -> row.notApplicable(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(String field) {
    return switch (field) {
      case "form", "unit", "period", "measure", "value", "nil", "notApplicable" -> true;
      default -> false;
    };
  }

  private static void refuseEndless(StringBuilder line) {
    if (line.length() > LONGEST_LINE) {
      throw malformed("body", "…", "\\n");
    }
  }

  private static ProblemException malformed(String pointer, String value, String expected) {
    return new ProblemException(
        ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, pointer, value, expected));
  }
}
