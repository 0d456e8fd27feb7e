package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Writes plans, sessions and opinions of a commune. */
final class DialogueWrites {

  private static final String OFFICER = "it-officer";
  private static final String DRAFT =
      """
      {"unit": "%s", "day": "2024-05-10", "heads": ["AUTHORITY"], "topic": "%s", "audience": "Nông dân",
       "place": "Hội trường xã", "occasion": "REGULAR", "status": "HELD", "attendances": 40}\
      """;

  private final Trail trail;
  private final String commune;
  private final String province;
  private final Api officer;

  DialogueWrites(Trail trail, String province, String commune) {
    this.trail = trail;
    this.province = province;
    this.commune = commune;
    this.officer = Api.officerOf(commune);
  }

  void dialogues() {
    plans();
    String session = session();
    opinions(session);
    notice(session);
  }

  private void plans() {
    trail.one(
        "putDialoguePlan",
        OFFICER,
        h ->
            officer
                .putJson(
                    "/v1/dialogue-plans/" + commune + "/2024",
                    """
                    {"document": "1-KH/ĐU", "issuedOn": "2024-01-10", "items": [
                      {"topic": "Lộ nông thôn", "audience": "Dân", "heads": ["AUTHORITY"], "period": "2024-Q2"}]}
                    """,
                    h)
                .expect(201));
    String rule = "KT-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    trail.one(
        "putDialogueRule",
        "it-administrator",
        h ->
            Api.administrator()
                .putJson(
                    "/v1/dialogue-rules/" + rule,
                    """
                    {"heads": ["COMMITTEE"], "levels": ["COMMUNE"], "times": 1, "within": "%s", "basis": "Thử",
                     "validFrom": "2024-01-01"}
                    """
                        .formatted(province),
                    h)
                .expect(200));
  }

  private String session() {
    JsonNode entered =
        trail.one(
            "enterDialogue",
            OFFICER,
            h -> officer.postJson("/v1/dialogues", DRAFT.formatted(commune, "Lộ"), h).expect(201));
    String path = "/v1/dialogues/" + change(entered, "dialogue", "INSERT").at("/new/0/id").asText();
    trail.one(
        "importDialogues",
        OFFICER,
        h ->
            officer
                .postCsv(
                    "/v1/dialogues/imports",
                    "external_id,unit,day,heads,chair,topic,audience,place,occasion,attendances,opinions,answered\n"
                        + "KT-1,"
                        + commune
                        + ",2024-06-10,COMMITTEE,,Nước sạch,Dân,Xã,REGULAR,30,,\n",
                    h)
                .expect(200));
    trail.one(
        "putDialogue",
        OFFICER,
        h ->
            officer
                .putJson(path, DRAFT.formatted(commune, "Lộ nông thôn"), seen(h, "\"v1\""))
                .expect(200));
    trail.one(
        "concludeDialogue",
        OFFICER,
        h ->
            officer
                .postJson(
                    path + "/conclusions",
                    "{\"concludedOn\": \"2024-05-10\", \"text\": \"Tiếp thu\"}",
                    seen(h, "\"v2\""))
                .expect(200));
    return path;
  }

  /** The audit does not tell what people said. */
  private void opinions(String session) {
    String id = session.substring(session.lastIndexOf('/') + 1);
    JsonNode one =
        trail.one(
            "takeInOpinion",
            OFFICER,
            h ->
                officer
                    .postJson(
                        "/v1/opinions",
                        """
                        {"dialogue": "%s", "channel": "AT_DIALOGUE", "field": "ROADS", "subject": "Chuyện riêng"}
                        """
                            .formatted(id),
                        h)
                    .expect(201));
    JsonNode many =
        trail.one(
            "importOpinions",
            OFFICER,
            h ->
                officer
                    .postCsv(
                        session + "/opinions/imports",
                        "slip,field,text,to,answer\nP-1,LAND,Chuyện riêng,,\n",
                        h)
                    .expect(200));
    JsonNode tally =
        trail.one(
            "tallyOpinions",
            OFFICER,
            h ->
                officer
                    .postJson(
                        session + "/tallies",
                        "{\"field\": \"ROADS\", \"subject\": \"Chuyện riêng\", \"count\": 7}",
                        h)
                    .expect(201));
    assertEquals(7, change(tally, "matter", "INSERT").at("/new/0/weight").asInt());
    for (JsonNode entry : new JsonNode[] {one, many, tally}) {
      assertFalse(entry.toString().contains("riêng"), entry::toString);
    }
  }

  private void notice(String session) {
    trail.one(
        "issueDialogueNotice",
        "it-approver",
        h ->
            Api.as(Role.APPROVER, commune)
                .postJson(
                    session + "/notices",
                    """
                    {"document": "2-TB/ĐU", "issuedOn": "2024-05-20", "text": "Giao", "assignments": [
                      {"field": "ROADS", "to": "%s"}]}
                    """
                        .formatted(province),
                    seen(h, "\"v3\""))
                .expect(201));
  }

  private static String[] seen(String[] headers, String tag) {
    return Stream.concat(Stream.of(headers), Stream.of("If-Match", tag)).toArray(String[]::new);
  }
}
