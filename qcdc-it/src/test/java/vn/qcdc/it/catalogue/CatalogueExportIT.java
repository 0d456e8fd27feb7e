package vn.qcdc.it.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.ReadyForms;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The catalogue as a file that can be kept, compared and imported again. */
class CatalogueExportIT {
  private static final String EXPORT = "/v1/catalogue/export";
  private static final String IMPORTS = "/v1/catalogue/imports";

  private final Api administrator = Api.administrator();
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    ReadyForms.load();
  }

  @Test
  void an_export_imported_where_it_comes_from_changes_nothing() {
    Answer export = reader.get(EXPORT).expect(200);
    Answer imported = administrator.postJson(IMPORTS, export.text()).expect(200);
    assertEquals(0, imported.at("/created").asInt());
    assertEquals(imported.at("/unchanged").asInt(), imported.at("/entries").size());
    assertTrue(imported.at("/entries").size() > 250, imported::toString);
    assertEquals(export.text(), reader.get(EXPORT).text());
  }

  @Test
  void the_version_names_the_content_and_the_file() {
    Answer before = reader.get(EXPORT).expect(200);
    String version = before.at("/version").asText();
    assertTrue(version.matches("[0-9a-f]{64}"), version);
    assertEquals(
        "attachment; filename=\"catalogue-" + version.substring(0, 12) + ".json\"",
        before.header("Content-Disposition"));
    administrator
        .postJson(
            IMPORTS,
            """
            {"measures": [{"code": "IT_EXPORTED", "name": "Cuộc họp", "countedIn": "cuộc", "valueType": "COUNT",
              "nature": "FLOW"}]}
            """)
        .expect(200);
    assertNotEquals(version, reader.get(EXPORT).at("/version").asText());
  }

  @Test
  void a_dry_run_says_of_each_entry_what_would_become_of_it() {
    String document =
        """
        {"measures": [
           {"code": "WORKS", "countedIn": "công trình", "valueType": "COUNT", "nature": "FLOW",
            "name": "Công trình xây dựng tại xã, phường, thị trấn, lũy kế từ ngày 24/8/2018"},
           {"code": "HAMLETS", "name": "Ấp, khu vực", "countedIn": "ấp, khu vực", "valueType": "COUNT",
            "nature": "STOCK"},
           {"code": "IT_NEVER_KEPT", "name": "Cuộc họp", "countedIn": "cuộc", "valueType": "COUNT", "nature": "FLOW"}]}
        """;
    Answer rehearsed = administrator.postJson(IMPORTS + "?dryRun=true", document).expect(200);
    assertEquals(
        List.of("REFUSED", "UNCHANGED", "CREATED"), rehearsed.each("/entries", "/outcome"));
    assertEquals(List.of("WORKS", "HAMLETS", "IT_NEVER_KEPT"), rehearsed.each("/entries", "/code"));
    assertEquals(
        Answer.parse("[{\"member\": \"nature\", \"published\": \"STOCK\", \"sent\": \"FLOW\"}]"),
        rehearsed.at("/entries/0/differences"));
    for (String count : List.of("created", "unchanged", "refused")) {
      assertEquals(1, rehearsed.at("/" + count).asInt(), count);
    }
    Answer refused = administrator.postJson(IMPORTS, document).expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("DEFINITION_CHANGED /measures/0"), refused.issues());
    assertTrue(!reader.get("/v1/measures").text().contains("IT_NEVER_KEPT"));
  }

  @Test
  void a_dry_run_with_any_other_fault_is_a_problem() {
    String document =
        """
        {"measures": [{"code": "IT_PART", "name": "Phần", "countedIn": "cái", "valueType": "COUNT", "nature": "STOCK",
          "partOf": "IT_NOWHERE"}]}
        """;
    Answer refused =
        administrator
            .postJson(IMPORTS + "?dryRun=true", document)
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("MEASURE_UNKNOWN /measures/0/partOf"), refused.issues());
  }

  @Test
  void a_wording_that_differs_is_shown_with_both_texts() {
    JsonNode target = reader.get("/v1/targets/NQ11-4").at("/target");
    String changed = target.toString().replace("\"FIRM\"", "\"ASPIRATIONAL\"");
    Answer rehearsed =
        administrator
            .postJson(IMPORTS + "?dryRun=true", "{\"targets\": [" + changed + "]}")
            .expect(200);
    assertEquals("TARGET", rehearsed.at("/entries/0/part").asText());
    assertEquals("obligation", rehearsed.at("/entries/0/differences/0/member").asText());
    assertEquals("FIRM", rehearsed.at("/entries/0/differences/0/published").asText());
  }
}
