package vn.qcdc.it.example;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** What one unit sends on one form for one period. */
public record Sheet(String form, String unit, String period, List<Cell> cells) {
  public Sheet {
    cells = List.copyOf(cells);
  }

  /**
   * @param content the member of a figure entry that says what the figure is, as JSON
   */
  public record Cell(String measure, String content) {

    static Cell of(String measure, String value, String reason) {
      return switch (value) {
        case "nil" -> new Cell(measure, "\"nil\": true");
        case "n/a" -> new Cell(measure, "\"notApplicable\": \"" + reason + "\"");
        default -> new Cell(measure, "\"value\": " + value);
      };
    }

    private String json() {
      return "{\"measure\": \"%s\", %s}".formatted(measure, content);
    }
  }

  public Sheet about(String otherPeriod) {
    return new Sheet(form, unit, otherPeriod, cells);
  }

  public Sheet of(String otherUnit) {
    return new Sheet(form, otherUnit, period, cells);
  }

  /** The same sheet with another value for one measure. */
  public Sheet with(String measure, String value) {
    return with(measure, value, "");
  }

  /**
   * @param value a number, {@code nil}, or {@code n/a} for the reason
   */
  public Sheet with(String measure, String value, String reason) {
    return new Sheet(
        form,
        unit,
        period,
        cells.stream()
            .map(cell -> cell.measure().equals(measure) ? Cell.of(measure, value, reason) : cell)
            .toList());
  }

  public Sheet without(String measure) {
    return new Sheet(
        form,
        unit,
        period,
        cells.stream().filter(cell -> !cell.measure().equals(measure)).toList());
  }

  public String path() {
    return "/v1/submissions/%s/%s/%s"
        .formatted(Api.encoded(form), Api.encoded(unit), Api.encoded(period));
  }

  public String json() {
    return "{\"figures\": [" + cells.stream().map(Cell::json).collect(joining(",\n")) + "]}";
  }

  public JsonNode figures() {
    return Answer.parse(json()).path("figures");
  }

  /** As if it were sent. */
  public Answer rehearseAs(Api sender) {
    return sender.putJson(path() + "?dryRun=true", json());
  }

  public Answer sendAs(Api sender, String... headers) {
    return sender.putJson(path(), json(), headers);
  }
}
