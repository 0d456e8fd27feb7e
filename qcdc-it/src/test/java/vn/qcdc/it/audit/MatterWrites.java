package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Writes opinions and petitions. */
final class MatterWrites {

  private static final String OFFICER = "it-reception-officer";

  private final Trail trail;
  private final String commune;

  MatterWrites(Trail trail, String commune) {
    this.trail = trail;
    this.commune = commune;
  }

  void matters() {
    Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
    JsonNode taken =
        trail.one(
            "takeInPetition",
            OFFICER,
            h ->
                reception
                    .postJson(
                        "/v1/petitions",
                        """
                        {"unit": "%s", "kind": "COMPLAINT", "channel": "POST",
                         "receivedOn": "2026-03-02", "field": "LAND", "subject": "Không ai khác đọc"}
                        """
                            .formatted(commune),
                        h)
                    .expect(201));
    JsonNode matter = change(taken, "matter", "INSERT").at("/new/0");
    assertEquals("RECEIVED", matter.path("state").asText());
    assertFalse(taken.toString().contains("Không ai khác đọc"), taken::toString);
    JsonNode moved =
        trail.one(
            "moveMatter",
            OFFICER,
            h ->
                reception
                    .postJson(
                        "/v1/matters/" + matter.path("id").asText() + "/steps",
                        """
                        {"act": "CLASSIFY", "outcome": "FIT", "note": "Cũng vậy"}
                        """,
                        Stream.concat(Stream.of(h), Stream.of("If-Match", "\"m1\""))
                            .toArray(String[]::new))
                    .expect(200));
    assertEquals("FIT", change(moved, "matter", "UPDATE").at("/new/0/state").asText());
    assertFalse(moved.toString().contains("Cũng vậy"), moved::toString);
  }
}
