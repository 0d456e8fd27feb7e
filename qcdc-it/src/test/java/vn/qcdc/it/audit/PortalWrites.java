package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ThreadLocalRandom;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** What the portal writes. */
final class PortalWrites {

  private final Trail trail;
  private final String unit;

  PortalWrites(Trail trail, String unit) {
    this.trail = trail;
    this.unit = unit;
  }

  void feedback() {
    String id = "PAKN.20220304." + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    String body =
        """
        {"items": [{"externalId": "%s", "unit": "%s", "kind": "FEEDBACK", "receivedOn": "2022-03-04",
                    "field": "ROADS", "subject": "Đường hỏng"}]}\
        """
            .formatted(id, unit);
    Api portal = Api.as(Role.PORTAL, unit);
    JsonNode entry =
        trail.one(
            "takeInFeedback",
            "it-portal",
            h -> portal.postJson("/v1/portal/feedback", body, h).expect(200));
    assertEquals(id, Trail.change(entry, "matter", "INSERT").at("/new/0/external_id").asText());
  }
}
