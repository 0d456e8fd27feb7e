package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Registers and corrects receptions of one commune. */
final class ReceptionWrites {

  private static final String RECEPTIONS = "/v1/receptions";
  private static final String DRAFT =
      """
      {"unit": "%s", "day": "2024-02-05", "kind": "SCHEDULED", "receiver": "CHAIR", "visits": %d, "people": 4,
       "firstCases": 1, "repeatedCases": 0}\
      """;
  private static final String FILE =
      """
      external_id,unit,day,kind,receiver,delegated,visits,people,first_cases,repeated_cases,large_groups,online,place,note
      KT-1,%s,2024-02-06,REGULAR,STAFF,false,1,1,1,0,0,false,,
      """;

  private final Trail trail;
  private final String commune;
  private final Api officer;

  ReceptionWrites(Trail trail, String commune) {
    this.trail = trail;
    this.commune = commune;
    officer = Api.officerOf(commune);
  }

  void receptions() {
    JsonNode made =
        trail.one(
            "registerReception",
            SheetWrites.OFFICER,
            h -> officer.postJson(RECEPTIONS, DRAFT.formatted(commune, 2), h).expect(201));
    assertEquals(2, change(made, "reception", "INSERT").at("/new/0/visits").asInt());
    String address =
        RECEPTIONS + "/" + change(made, "reception", "INSERT").at("/new/0/id").asText();
    Answer seen = officer.get(address).expect(200);
    JsonNode corrected =
        trail.one(
            "correctReception",
            SheetWrites.OFFICER,
            h ->
                officer
                    .putJson(address, DRAFT.formatted(commune, 3), seen(h, seen.header("ETag")))
                    .expect(200));
    assertEquals(2, change(corrected, "reception", "UPDATE").at("/old/0/visits").asInt());
    assertEquals(3, change(corrected, "reception", "UPDATE").at("/new/0/visits").asInt());
    trail.one(
        "importReceptions",
        SheetWrites.OFFICER,
        h -> officer.postCsv(RECEPTIONS + "/imports", FILE.formatted(commune), h).expect(200));
  }

  private static String[] seen(String[] headers, String tag) {
    return Stream.concat(Stream.of(headers), Stream.of("If-Match", tag)).toArray(String[]::new);
  }
}
