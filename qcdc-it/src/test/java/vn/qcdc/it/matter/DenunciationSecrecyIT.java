package vn.qcdc.it.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Who does not handle denunciations does not learn that there is one. */
class DenunciationSecrecyIT {

  private static final String SUBJECT = "Lập khống danh sách hỗ trợ bão số 5";

  private final String province = BenchForm.province(1, 1);
  private final String commune = BenchForm.commune(province, 0);
  private final Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
  private String petitioner = "";
  private Petition denunciation = Petition.NONE;

  @BeforeEach
  void take() {
    petitioner =
        reception
            .postJson(
                "/v1/petitioners",
                """
                {"unit": "%s", "kind": "DENUNCIATION", "receivedOn": "2026-03-02",
                 "fullName": "Đinh Thị Hòa", "phone": "0912 345 678"}\
                """
                    .formatted(commune))
            .expect(201)
            .at("/id")
            .asText();
    denunciation = Petition.of(send(SUBJECT).expect(201));
  }

  private Answer anything() {
    return Petition.send(reception, commune, "FEEDBACK", "2026-03-02", "");
  }

  private Answer send(String subject) {
    return reception.postJson(
        "/v1/petitions",
        """
        {"unit": "%s", "kind": "DENUNCIATION", "channel": "POST", "receivedOn": "2026-03-02",
         "field": "SOCIAL_POLICY", "subject": "%s", "petitioner": "%s"}\
        """
            .formatted(commune, subject, petitioner));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OFFICER", "APPROVER", "STANDING_AGENCY", "REPLYING_AGENCY", "ADMINISTRATOR"})
  void it_is_not_there_for_those_who_follow_all_else(Role role) {
    Api other = Api.as(role, province);
    Answer missing = other.get("/v1/matters/00000000-0000-0000-0000-000000000000").expect(404);
    assertEquals(missing.at("/title"), denunciation.seenBy(other).expect(404).at("/title"));
    other.get(denunciation.path() + "/steps").expect(404);
    denunciation.move(other, "\"act\": \"CLASSIFY\", \"outcome\": \"FIT\"", "\"m1\"").expect(404);
    for (String query :
        List.of(
            "",
            "&kind=DENUNCIATION",
            "&standing=WAITING",
            "&overdue=true",
            "&field=SOCIAL_POLICY",
            "&role=HOLDER")) {
      Answer list = other.get("/v1/matters?unit=" + commune + query).expect(200);
      assertFalse(list.text().contains(denunciation.id()), list::text);
      Answer table = other.get("/v1/matters?unit=" + commune + query, "Accept", Api.CSV);
      assertFalse(table.expect(200).text().contains("DENUNCIATION"), table::text);
    }
  }

  @Test
  void nobody_links_to_it_who_may_not_know_of_it() {
    Petition feedback = Petition.of(anything());
    feedback.refused(
        Api.as(Role.OFFICER, commune),
        422,
        "MATTER_UNKNOWN /other",
        "\"act\": \"LINK\", \"other\": \"%s\"".formatted(denunciation.id()));
  }

  @Test
  void those_who_handle_it_see_it_and_are_written_down() {
    Api head = Api.as(Role.UNIT_HEAD, commune);
    Instant before = Instant.now();
    Answer seen = denunciation.seenBy(head).expect(200);
    assertEquals("no-store", seen.header("Cache-Control"));
    assertTrue(seen.at("/petitioner").isMissingNode(), "only for those who may see petitioners");
    assertEquals(petitioner, denunciation.now(reception).at("/petitioner").asText());
    assertTrue(
        head.get("/v1/matters?unit=" + commune)
            .expect(200)
            .each("/items", "/id")
            .contains(denunciation.id()));
    Answer audit =
        Api.as(Role.AUDITOR, province).get("/v1/audit?limit=1000&from=" + before).expect(200);
    assertTrue(audit.text().contains("matter " + denunciation.id()), "who read it is written down");
    assertFalse(audit.text().contains("bão số 5"), "but nothing of what it says");
  }

  @Test
  void no_text_tells_who_it_was() {
    Answer told = send("Bà Đinh Thị Hòa tố cáo cán bộ xã").expect(422);
    assertEquals(List.of("TEXT_TELLS_IDENTITY /subject"), told.issues());
    denunciation.refused(
        reception,
        422,
        "TEXT_TELLS_IDENTITY /note",
        """
        "act": "CLASSIFY", "outcome": "FIT", "note": "Đã gọi 0912345678"\
        """);
    assertEquals("RECEIVED", denunciation.now(reception).at("/matter/state").asText());
  }

  @Test
  void who_may_not_handle_denunciations_enters_none() {
    Answer refused =
        Petition.send(Api.as(Role.OFFICER, commune), commune, "DENUNCIATION", "2026-03-02", "");
    assertEquals(List.of("VALUE_NOT_ALLOWED /kind"), refused.expect(422).issues());
  }
}
