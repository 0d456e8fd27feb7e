package vn.qcdc.it.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.ledger.StoredMatter;

/** What somebody without a log-in learns by a code. */
class TrackingIT {

  private static final String UNITS =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      TC1,TERRITORY,PROVINCE,tỉnh,Tra Cứu,,,2025-01-01,
      TC1-X1,TERRITORY,COMMUNE,xã,Tra Cứu A,TC1,,2025-01-01,
      """;

  private final Api anybody = Api.anonymous();

  @BeforeAll
  static void register() {
    Api.administrator().postCsv("/v1/units/imports", UNITS).expect(200);
  }

  @Test
  void an_answered_matter_tells_its_way_and_the_answer_for_everybody() {
    StoredMatter matter =
        StoredMatter.of("RECOMMENDATION", "ROADS", 1, "TC1-X1", "2025-03-05")
            .forwarded("TC1", "2025-03-15")
            .resolved("2025-04-20", "2025-04-30")
            .published("Đường liên ấp đã được sửa.")
            .store();
    Answer told = anybody.get("/v1/tracking/" + matter.code()).expect(200);
    assertEquals("RESOLVED", told.at("/standing").asText());
    assertEquals("Đã giải quyết", told.at("/text").asText());
    assertEquals("RECOMMENDATION", told.at("/kind").asText());
    assertEquals("Đường liên ấp đã được sửa.", told.at("/answer").asText());
    assertEquals(
        List.of(
            "Tiếp nhận",
            "Chuyển đến cơ quan có trách nhiệm",
            "Trả lời",
            "Công khai nội dung trả lời"),
        told.each("/events", "/text"));
    assertEquals("no-store", told.header("Cache-Control"));
    assertFalse(told.text().contains("ội bộ"), "what was written for officers stays with them");
    assertFalse(told.text().contains("hư hỏng"), "not even the subject is repeated");
  }

  @Test
  void an_open_matter_tells_who_owes_the_answer() {
    StoredMatter matter = StoredMatter.of("FEEDBACK", "WATER", 1, "TC1-X1", "2025-03-05").store();
    String typed = " " + matter.code().replace("-", "").toLowerCase(Locale.ROOT);
    Answer told =
        anybody.get("/v1/tracking/" + Api.encoded(typed), "Accept-Language", "en").expect(200);
    assertEquals("xã Tra Cứu A", told.at("/holder").asText());
    assertEquals("Received, waiting to be dealt with", told.at("/text").asText());
  }

  @Test
  void of_a_denunciation_only_the_standing_is_told() {
    StoredMatter matter =
        StoredMatter.of("DENUNCIATION", "LAND", 1, "TC1-X1", "2025-03-05")
            .forwarded("TC1", "2025-03-15")
            .resolved("2025-04-20", "2025-04-30")
            .published("Kết luận")
            .store();
    assertEquals(
        Answer.parse("{\"standing\": \"RESOLVED\", \"text\": \"Đã giải quyết\"}"),
        anybody.get("/v1/tracking/" + matter.code()).expect(200).json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0000-0000-0000-0000", "ZZZZZZZZZZZZZZZZ", "UUUU-UUUU-UUUU-UUUU", "1", "%27--"})
  void a_code_that_nobody_has_is_not_there(String code) {
    Answer told = anybody.get("/v1/tracking/" + code).expectProblem(404, "NOT_FOUND");
    assertEquals(List.of(), told.issues());
  }
}
