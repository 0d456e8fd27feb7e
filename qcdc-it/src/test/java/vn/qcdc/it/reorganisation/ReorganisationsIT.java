package vn.qcdc.it.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/**
 * Decisions that change the organisation, on provinces of their own founded after every other day.
 */
class ReorganisationsIT {
  private static final String UNITS =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      %1$s,TERRITORY,PROVINCE,tỉnh,Thử Nghiệm %1$s,,,2026-01-01,
      %1$s-1,TERRITORY,COMMUNE,xã,Hòa An,%1$s,,2026-01-01,gso:%1$s-1
      %1$s-2,TERRITORY,COMMUNE,xã,Hiệp Hưng,%1$s,,2026-01-01,gso:%1$s-2
      %1$s-3,TERRITORY,COMMUNE,thị trấn,Kinh Cùng,%1$s,,2026-01-01,gso:%1$s-3
      %1$s-1-A,TERRITORY,HAMLET,ấp,Hòa Phụng,%1$s-1,,2026-01-01,
      %1$s-2-A,TERRITORY,HAMLET,ấp,Mỹ Lợi,%1$s-2,,2026-01-01,
      """;

  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void a_merger_is_rehearsed_entered_once_and_seen_on_its_day() {
    found("R1");
    String merger =
        event(
            "R1-NHAP",
            "2026-03-01",
            """
            {"act":"ESTABLISH","code":"R1-1","kind":"TERRITORY","level":"COMMUNE","type":"xã",
             "name":"Hòa Hưng","parent":"R1","externalCodes":["gso:R1-9"]},
            {"act":"MERGE","unit":"R1-1","successor":"R1-1"},
            {"act":"MERGE","unit":"gso:R1-2","successor":"gso:R1-9"}
            """);
    Answer rehearsed = enter(merger, "?dryRun=true").expect(200);
    assertEquals("CREATED", rehearsed.at("/outcome").asText());
    administrator.get("/v1/reorganisations/R1-NHAP").expectProblem(404, "NOT_FOUND");
    assertEquals("Hòa An", nameOn("R1-1", "2026-03-01"));

    Answer entered = enter(merger).expect(201);
    assertEquals("/v1/reorganisations/R1-NHAP", entered.header("Location"));
    assertEquals(
        List.of("ESTABLISHED 1 COMMUNE", "ENDED 2 COMMUNE", "MOVED 2 HAMLET"), counts(entered));
    assertEquals("IN_FORCE", entered.at("/reorganisation/status").asText());
    assertEquals("UNCHANGED", enter(merger).expect(200).at("/outcome").asText());

    assertEquals("Hòa An", nameOn("R1-1", "2026-02-28"));
    assertEquals("Hòa Hưng", nameOn("R1-1", "2026-03-01"));
    assertEquals(
        List.of("R1-1", "R1-3"),
        administrator.get("/v1/units?parent=R1&asOf=2026-03-01").each("/items", "/code"));
    assertEquals(
        List.of("R1-1-A", "R1-2-A"),
        administrator.get("/v1/units?parent=R1-1&asOf=2026-03-01").each("/items", "/code"));
    Answer gone =
        administrator.get("/v1/units/R1-2?asOf=2026-03-01").expectProblem(404, "NOT_FOUND");
    assertEquals(List.of("UNIT_NOT_STANDING unit"), gone.issues());
    assertEquals("2026-03-01 → R1-1 xã Hòa Hưng", gone.at("/issues/0/expected").asText());

    Answer kept = administrator.get("/v1/reorganisations/R1-NHAP").expect(200);
    assertEquals(3, kept.at("/acts").size());
    assertEquals(counts(entered), counts(kept));
    assertEquals(
        List.of("R1-1", "R1-2"),
        kept.each("/successions", "/predecessor/code").stream().sorted().toList());
    assertEquals(
        List.of("REORGANISATION_DIFFERS /reorganisation"),
        enter(merger.replace("Hòa Hưng", "Tên Khác")).expectProblem(422, "UNPROCESSABLE").issues());
  }

  @Test
  void what_was_entered_is_undone_by_an_annulment_as_if_it_had_not_been() {
    found("R2");
    enter(
            event(
                "R2-DOI-TEN",
                "2030-01-01",
                """
                {"act":"RENAME","unit":"R2-3","name":"Kinh Cùng Mới"},
                {"act":"DISSOLVE","unit":"R2-1-A"}
                """))
        .expect(201);
    assertEquals("Kinh Cùng Mới", nameOn("R2-3", "2030-01-01"));
    assertEquals(
        "ANNOUNCED",
        administrator.get("/v1/reorganisations/R2-DOI-TEN").at("/reorganisation/status").asText());
    String annulment =
        """
        {"reorganisation":"R2-BAI-BO","number":"2/QĐ-UBND","issuer":"Ủy ban nhân dân","issuedOn":"2026-02-02"}
        """;
    String address = "/v1/reorganisations/R2-DOI-TEN/annulment";
    administrator.postJson(address + "?dryRun=true", annulment).expect(200);
    assertEquals("Kinh Cùng Mới", nameOn("R2-3", "2030-01-01"));
    administrator.postJson(address, annulment).expect(201);
    assertEquals(
        "UNCHANGED",
        administrator.postJson(address, annulment).expect(200).at("/outcome").asText());
    assertEquals("Kinh Cùng", nameOn("R2-3", "2030-01-01"));
    administrator.get("/v1/units/R2-1-A?asOf=2030-01-01").expect(200);
    Answer undone = administrator.get("/v1/reorganisations/R2-DOI-TEN").expect(200);
    assertEquals("ANNULLED", undone.at("/reorganisation/status").asText());
    assertEquals("R2-BAI-BO", undone.at("/reorganisation/annulledBy").asText());
    assertEquals(
        "R2-DOI-TEN",
        administrator.get("/v1/reorganisations/R2-BAI-BO").at("/reorganisation/annuls").asText());
    administrator
        .postJson(address, annulment.replace("R2-BAI-BO", "R2-BAI-BO-2"))
        .expectProblem(422, "UNPROCESSABLE");
    administrator
        .postJson(address.replace("R2-DOI-TEN", "R2-KHONG-CO"), annulment)
        .expectProblem(404, "NOT_FOUND");
  }

  @Test
  void what_later_events_stand_on_cannot_be_undone() {
    found("R3");
    enter(event("R3-A", "2026-03-01", "{\"act\":\"RENAME\",\"unit\":\"R3-1\",\"name\":\"Một\"}"))
        .expect(201);
    enter(event("R3-B", "2026-04-01", "{\"act\":\"RENAME\",\"unit\":\"R3-1\",\"name\":\"Hai\"}"))
        .expect(201);
    Answer refused =
        administrator
            .postJson(
                "/v1/reorganisations/R3-A/annulment",
                "{\"reorganisation\":\"R3-C\",\"number\":\"3\",\"issuer\":\"UBND\",\"issuedOn\":\"2026-05-01\"}")
            .expectProblem(422, "UNPROCESSABLE");
    assertTrue(refused.issues().get(0).startsWith("CHANGED_SINCE"), refused::toString);
    assertEquals(
        List.of("LATER_CHANGE_KNOWN /acts/0/unit"),
        enter(event("R3-D", "2026-03-15", "{\"act\":\"RENAME\",\"unit\":\"R3-1\",\"name\":\"Ba\"}"))
            .expectProblem(422, "UNPROCESSABLE")
            .issues());
    assertEquals("Một", nameOn("R3-1", "2026-03-15"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"act\":\"MERGE\",\"unit\":\"R4-9\",\"successor\":\"R4-1\"} | UNIT_UNKNOWN /acts/0/unit",
        "{\"act\":\"MERGE\",\"unit\":\"R4-1\",\"successor\":\"R4-9\"} | UNIT_UNKNOWN"
            + " /acts/0/successor",
        "{\"act\":\"MERGE\",\"unit\":\"R4-1\"} | VALUE_REQUIRED /acts/0/successor",
        "{\"act\":\"DISSOLVE\",\"unit\":\"R4-1\"} | CHILD_WITHOUT_PARENT /acts",
        "{\"act\":\"DISSOLVE\",\"unit\":\"R4-1-A\",\"name\":\"X\"} | VALUE_NOT_ALLOWED"
            + " /acts/0/name",
        "{\"act\":\"RENAME\",\"unit\":\"R4-1\"} | VALUE_REQUIRED /acts/0/name",
        "{\"act\":\"RECODE\",\"unit\":\"R4-1\",\"code\":\"R4-2\"} | CODE_TWICE /acts/0/code",
        "{\"act\":\"MOVE\",\"unit\":\"R4-1\",\"parent\":\"R4-1-A\"} | LEVEL_NOT_BELOW_PARENT"
            + " /acts/0/level",
        "{\"act\":\"SPLIT\",\"unit\":\"R4-1\",\"successor\":\"R4-2\"} | SHARES_INCOMPLETE"
            + " /acts/0/weight",
        "{\"act\":\"ABOLISH_LEVEL\",\"unit\":\"R4-9\",\"level\":\"COMMUNE\"} | UNIT_UNKNOWN"
            + " /acts/0/unit",
      })
  void a_faulty_act_is_refused_where_it_stands_and_nothing_is_kept(String act, String issue) {
    found("R4");
    Answer refused = enter(event("R4-SAI", "2026-03-01", act)).expectProblem(422, "UNPROCESSABLE");
    assertTrue(refused.issues().contains(issue), refused::toString);
    administrator.get("/v1/reorganisations/R4-SAI").expectProblem(404, "NOT_FOUND");
    assertEquals("Hòa An", nameOn("R4-1", "2026-03-01"));
  }

  @Test
  void a_file_is_entered_wholly_or_not_at_all_and_comes_back_as_it_was_sent() {
    found("R5");
    String header =
        "reorganisation,number,issuer,issued_on,effective_on,act,unit,successor,weight,weighed_by,code,kind,level,type,name,parent,party_parent,external_codes\n";
    String split =
        """
        R5-CHIA,5/NQ,Hội đồng nhân dân,2026-02-01,2026-03-01,ESTABLISH,,,,,R5-4,TERRITORY,COMMUNE,xã,Tân Hòa,R5,,
        R5-CHIA,5/NQ,Hội đồng nhân dân,2026-02-01,2026-03-01,SPLIT,R5-1,R5-1,3,dân số,,,,,,,,
        R5-CHIA,5/NQ,Hội đồng nhân dân,2026-02-01,2026-03-01,SPLIT,R5-1,R5-4,2,dân số,,,,,,,,
        """;
    String faulty = "R5-SAI,6/NQ,HĐND,2026-02-01,2026-03-01,RENAME,R5-9,,,,,,,,Tên,,,\n";
    Answer refused =
        administrator
            .postCsv("/v1/reorganisations/imports", header + split + faulty)
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("UNIT_UNKNOWN row 5, column unit"), refused.issues());
    administrator.get("/v1/reorganisations/R5-CHIA").expectProblem(404, "NOT_FOUND");
    Answer entered =
        administrator.postCsv("/v1/reorganisations/imports", header + split).expect(200);
    assertEquals(1, entered.at("/created").asInt());
    assertEquals(
        List.of("R5-1", "R5-4"), entered.each("/items/0/successions/0/heirs", "/unit/code"));
    assertFalse(entered.at("/items/0/successions/0/whole").asBoolean());
    assertEquals(
        header + split,
        administrator
            .get("/v1/reorganisations/R5-CHIA", "Accept", "text/csv")
            .expect(200)
            .text()
            .replace("\r\n", "\n"));
    Answer again = administrator.postCsv("/v1/reorganisations/imports", header + split).expect(200);
    assertEquals(1, again.at("/unchanged").asInt());
    administrator
        .postCsv("/v1/reorganisations/imports", header + split.replaceFirst("5/NQ", "7/NQ"))
        .expectProblem(422, "UNPROCESSABLE");
  }

  @Test
  void of_equal_events_at_the_same_time_one_is_entered_and_the_others_are_unchanged() {
    found("R6");
    String event =
        event("R6-A", "2026-03-01", "{\"act\":\"RENAME\",\"unit\":\"R6-1\",\"name\":\"Một\"}");
    List<Integer> statuses =
        IntStream.range(0, 6).parallel().mapToObj(i -> enter(event).status()).sorted().toList();
    assertEquals(List.of(200, 200, 200, 200, 200, 201), statuses);
    assertEquals("Một", nameOn("R6-1", "2026-03-01"));
  }

  @Test
  void the_list_is_in_the_order_of_the_days() {
    Answer list =
        administrator.get("/v1/reorganisations?from=2025-07-01&until=2025-07-02").expect(200);
    assertEquals(
        List.of("NQ202-2025-92", "NQ1668-2025", "L72-2025-92"),
        list.each("/items", "/reorganisation"));
  }

  private void found(String province) {
    administrator.postCsv("/v1/units/imports", UNITS.formatted(province)).expect(200);
  }

  private Answer enter(String event) {
    return enter(event, "");
  }

  private Answer enter(String event, String query) {
    return administrator.postJson("/v1/reorganisations" + query, event);
  }

  private static String event(String code, String day, String acts) {
    return """
    {"reorganisation":"%s","number":"1/NQ-HĐND","issuer":"Hội đồng nhân dân tỉnh",
     "issuedOn":"2026-02-01","effectiveOn":"%s","acts":[%s]}
    """
        .formatted(code, day, acts);
  }

  private String nameOn(String unit, String day) {
    return administrator
        .get("/v1/units/%s?asOf=%s".formatted(unit, day))
        .expect(200)
        .at("/unit/name")
        .asText();
  }

  private static List<String> counts(Answer answer) {
    List<String> changes = answer.each("/counts", "/change");
    List<String> units = answer.each("/counts", "/units");
    List<String> levels = answer.each("/counts", "/level");
    return IntStream.range(0, changes.size())
        .mapToObj(i -> changes.get(i) + " " + units.get(i) + " " + levels.get(i))
        .toList();
  }
}
