package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Stream;
import vn.qcdc.it.http.Api;

/** Writes rules on terms and working days of years at which nobody else looks. */
final class TermWrites {

  private static final String ADMINISTRATOR = "it-administrator";
  private static final String DAY = "/v1/working-days/2040-12-24";
  private static final String RULE =
      """
      {"matter": "VOTER_OPINION", "stage": "ANSWER", "amount": 30, "unit": "DAY", "basis": "Thử"}\
      """;
  private static final String HOLIDAY = "{\"kind\": \"HOLIDAY\", \"name\": \"Nghỉ thử\"}";

  private final Trail trail;
  private final Api administrator = Api.administrator();

  TermWrites(Trail trail) {
    this.trail = trail;
  }

  void terms() {
    String rule = "/v1/term-rules/KT-" + UUID.randomUUID() + "/2040-01-01";
    JsonNode set =
        trail.one("putTermRule", ADMINISTRATOR, h -> administrator.putJson(rule, RULE, h));
    assertEquals(30, change(set, "term_rule", "INSERT").at("/new/0/amount").asInt());

    JsonNode entered =
        trail.one("putWorkingDay", ADMINISTRATOR, h -> administrator.putJson(DAY, HOLIDAY, h));
    assertEquals("Nghỉ thử", name(change(entered, "working_day_exception", "INSERT").at("/new/0")));
    String tag = administrator.get(DAY).header("ETag");
    JsonNode removed =
        trail.one(
            "deleteWorkingDay",
            ADMINISTRATOR,
            h -> administrator.send("DELETE", DAY, null, seen(h, tag)));
    assertEquals("Nghỉ thử", name(change(removed, "working_day_exception", "DELETE").at("/old/0")));
  }

  private static String name(JsonNode row) {
    return row.path("name").asText();
  }

  private static String[] seen(String[] headers, String tag) {
    return Stream.concat(Stream.of(headers), Stream.of("If-Match", tag)).toArray(String[]::new);
  }
}
