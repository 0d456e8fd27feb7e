package vn.qcdc.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Lists show everybody the rows of their own units, and nothing of others. */
class RemitIT {
  private static final String PERIOD = "2026-03";

  @BeforeAll
  static void send() {
    Example.load();
    Places.register();
    Api administrator = Api.administrator();
    for (String unit : List.of("PV1-X1", "PV1-X2", "PV1", "PV1-H2", "PV2")) {
      administrator
          .postCsv(
              "/v1/feeds",
              "form,unit,period,measure,value,nil\nPHAM-VI,%s,%s,PHAM_VI_VIEC,23,\n"
                  .formatted(unit, PERIOD))
          .expect(200);
      administrator
          .postJson(
              "/v1/extensions",
              """
              {"form": "PHAM-VI", "unit": "%s", "period": "%s", "until": "2026-05-15", "reason": "Thử"}
              """
                  .formatted(unit, PERIOD))
          .expect(201);
    }
  }

  @ParameterizedTest(name = "{0} sees the sheets of {1}")
  @CsvSource({
    "PV1,           PV1 PV1-H2 PV1-X1 PV1-X2",
    "PV1-H1,        PV1-X1",
    "PV1-H2,        PV1-H2 PV1-X2",
    "PV1-X1,        PV1-X1",
    "PV2,           PV2",
    "PV1-X1 PV2,    PV1-X1 PV2",
    "NOWHERE,       ''"
  })
  void changes_are_told_to_those_who_work_for_the_unit(String units, String seen) {
    assertEquals(
        new TreeSet<>(seen.isEmpty() ? List.of() : List.of(seen.split(" "))),
        new TreeSet<>(changed(Api.readerOf(units.split(" ")))));
  }

  @ParameterizedTest(name = "{0} sees the extensions of {1}")
  @CsvSource({
    "PV1-H1, PV1 PV1-X1", // that of the province is theirs too
    "PV1-X2, PV1 PV1-H2 PV1-X2",
    "PV2,    PV2"
  })
  void extensions_are_told_to_those_whom_they_concern(String units, String seen) {
    Answer extensions = Api.readerOf(units.split(" ")).get("/v1/extensions?limit=500").expect(200);
    TreeSet<String> found = new TreeSet<>();
    extensions
        .at("/items")
        .forEach(
            each -> {
              if (each.at("/form").asText().equals("PHAM-VI")
                  && each.at("/period/code").asText().equals(PERIOD)) {
                found.add(each.at("/unit/code").asText());
              }
            });
    assertEquals(new TreeSet<>(List.of(seen.split(" "))), found);
  }

  @Test
  void an_export_holds_what_lies_below_the_unit_and_nothing_else_is_asked_for() {
    String path = "/v1/figures/export?form=PHAM-VI&period=" + PERIOD + "&unit=";
    String text = Api.readerOf("PV1-H1").get(path + "PV1-H1", "Accept", Api.CSV).text();
    assertTrue(text.contains("PV1-X1") && !text.contains("PV1-X2"), text);
    Answer refused = Api.readerOf("PV1-H1").get(path + "PV1", "Accept", Api.CSV);
    refused.expectProblem(403, "FORBIDDEN");
    assertEquals("UNIT_OUTSIDE_REMIT unit", refused.issues().get(0));
  }

  @Test
  void who_works_for_the_successor_sees_the_sheets_of_what_is_gone() {
    Api.readerOf("31396").get("/v1/submissions/NQ11-DB/31429/2023").expect(200);
    Api.readerOf("31321").get("/v1/submissions/NQ11-DB/31429/2023").expectProblem(403, "FORBIDDEN");
    Api.readerOf("31429").get("/v1/submissions/NQ11-DB/31429/2023").expectProblem(403, "FORBIDDEN");
  }

  @Test
  void an_old_map_does_not_show_what_a_unit_reports_since_it_left() {
    Api administrator = Api.administrator();
    administrator
        .postCsv(
            "/v1/units/imports",
            """
            code,kind,level,type,name,parent,party_parent,valid_from,external_codes
            PV3,TERRITORY,PROVINCE,tỉnh,Phạm Vi Ba,,,2026-01-01,
            PV3-H1,TERRITORY,DISTRICT,huyện,Phạm Vi Ba A,PV3,,2026-01-01,
            PV3-H2,TERRITORY,DISTRICT,huyện,Phạm Vi Ba B,PV3,,2026-01-01,
            PV3-X1,TERRITORY,COMMUNE,xã,Phạm Vi Ba C,PV3-H1,,2026-01-01,
            """)
        .expect(200);
    administrator
        .postJson(
            "/v1/reorganisations",
            """
            {"reorganisation": "PV3-CHUYEN", "number": "1/NQ", "issuer": "Thử", "issuedOn": "2026-04-01",
             "effectiveOn": "2026-05-01", "acts": [{"act": "MOVE", "unit": "PV3-X1", "parent": "PV3-H2"}]}
            """)
        .expect(201);
    administrator
        .postCsv(
            "/v1/feeds",
            "form,unit,period,measure,value,nil\nPHAM-VI,PV3-X1,2026-06,PHAM_VI_VIEC,23,\n")
        .expect(200);
    Api left = Api.readerOf("PV3-H1");
    left.get("/v1/submissions/PHAM-VI/PV3-X1/2026-06").expectProblem(403, "FORBIDDEN");
    String question = "?unit=PV3-H1&measure=PHAM_VI_VIEC&period=2026-06";
    left.get("/v1/figures" + question).expect(200);
    for (String path : List.of("/v1/figures", "/v1/figures/lineage")) {
      left.get(path + question + "&asOf=2026-04-30").expectProblem(403, "FORBIDDEN");
      Api.readerOf("PV3").get(path + question + "&asOf=2026-04-30").expect(200);
    }
    left.get("/v1/figures/lineage?unit=PV3-H1&measure=PHAM_VI_VIEC&period=2026-03")
        .expectProblem(403, "FORBIDDEN");
  }

  @Test
  void i_am_told_who_i_am_and_for_which_units() {
    Answer me = Api.as(Role.OFFICER, "31396", "31429").get("/v1/me").expect(200);
    assertEquals("it-officer", me.at("/subject").asText());
    assertEquals("urn:qcdc:local", me.at("/issuer").asText());
    assertEquals(List.of("officer"), me.each("/roles", "/code"));
    assertEquals(List.of("31396"), me.each("/units", "/code"));
    assertEquals("[\"31429\"]", me.at("/unknownUnits").toString());
    assertEquals(
        List.of(
            "READ_REGISTER",
            "READ_OPEN_FIGURES",
            "READ",
            "SUBMIT",
            "COMMENT",
            "FOLLOW_MATTERS",
            "KEEP_MATTERS",
            "ANSWER_MATTERS"),
        me.each("/permissions", "/code"));
    assertTrue(Api.administrator().get("/v1/me").at("/everywhere").asBoolean());
  }

  private static List<String> changed(Api reader) {
    List<String> seen = new ArrayList<>();
    Answer page;
    String since = "";
    do {
      page = reader.get("/v1/changes?limit=500" + since).expect(200);
      page.at("/items")
          .forEach(
              item -> {
                if (item.at("/form").asText().equals("PHAM-VI")) {
                  seen.add(item.at("/unit/code").asText());
                }
              });
      since = "&since=" + page.at("/next").asText();
    } while (!page.at("/items").isEmpty());
    return seen;
  }
}
