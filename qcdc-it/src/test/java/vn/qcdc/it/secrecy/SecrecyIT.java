package vn.qcdc.it.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/**
 * A secret name, number, telephone and address go in by every way there is, also by those that are
 * refused, while things go wrong. Afterwards they are looked for everywhere.
 */
class SecrecyIT {

  private static final String NAME = "Tạ Thị Xuyến Hòa";
  private static final String NUMBER = "093777123456";
  private static final String PHONE = "0987001234";
  private static final String EMAIL = "xuyenhoa.ta@kinmat.example.vn";
  private static final String ADDRESS = "Hẻm Giếng Khơi 77 bis";
  private static final String PURPOSE = "Mời đến làm việc";
  private static final String PATH = "/v1/petitioners";
  private static final String SEARCHES = PATH + "/searches";

  private final RunningServer server = RunningServer.shared();
  private final Needles needles = new Needles(List.of(NAME, NUMBER, PHONE, EMAIL, ADDRESS));
  private final HidingPlaces places = new HidingPlaces(needles);
  private final String province = BenchForm.province(1, 2);
  private final String commune = BenchForm.commune(province, 0);
  private final Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
  private final Api stranger = Api.as(Role.RECEPTION_OFFICER, BenchForm.commune(province, 1));

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void nothing_that_identifies_a_petitioner_is_anywhere_but_under_its_seal()
      throws IOException, InterruptedException, SQLException {
    String petitioner = silent(201, post(PATH, whole())).header("Location");
    refusedDrafts().forEach(draft -> silentRefusal(post(PATH, draft)));
    refusedSearches().forEach(search -> silentRefusal(post(SEARCHES, search)));
    byOthers(petitioner);
    inOtherShapes();
    found();
    disclosed(petitioner);
    whileTheDatabaseRefuses();
    whileTheDatabaseIsAway(petitioner);

    places.searchTables();
    List<Api> callers =
        List.of(
            Api.as(Role.AUDITOR),
            Api.administrator(),
            Api.as(Role.READER, province),
            Api.as(Role.INSPECTOR, province));
    places.searchAnswers(callers);
    for (String type : List.of("text/csv", "application/x-ndjson")) {
      Answer audit = Api.as(Role.AUDITOR).get("/v1/audit", "Accept", type).expect(200);
      places.search("audit as " + type, audit.response().body());
    }
    for (String page : List.of("/metrics", "/health")) {
      places.search(page, managed(page));
    }
    // What is stopped has written everything down.
    server.stopDatabase();
    try {
      places.searchFiles();
    } finally {
      server.startDatabase();
    }
    assertEquals(List.of(), places.findings());
    assertTrue(places.searched() > 500, "only " + places.searched() + " places");
    disclosed(petitioner);
  }

  /** Also where there is no server to be asked, what was searched was really searched. */
  @Test
  void a_secret_that_is_written_down_is_found() throws SQLException {
    String told = "Người Bị Lộ Tên";
    HidingPlaces leaky = new HidingPlaces(new Needles(List.of(told)));
    try (Connection connection = HidingPlaces.behindTheBack();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE told_here AS SELECT '" + told + "'::text AS name");
      leaky.searchTables();
      statement.execute("DROP TABLE told_here");
    }
    assertFalse(leaky.findings().isEmpty());
  }

  private static String whole() {
    return """
    {"unit": "%s", "kind": "DENUNCIATION", "receivedOn": "2026-01-05", %s}
    """;
  }

  private static Stream<String> refusedDrafts() {
    String head = "{\"unit\": \"%s\", \"kind\": \"DENUNCIATION\", \"receivedOn\": \"2026-01-05\", ";
    return Stream.of(
        head + "\"fullName\": \"" + NAME + "\", \"phone\": \"" + NAME + "\"}",
        head + "\"fullName\": \"" + (NAME + " ").repeat(40) + "\"}",
        head + "\"fullName\": \"" + NAME + "\\u0007\"}",
        head + "\"fullName\": [\"" + NAME + "\"]}",
        head + "\"fullName\": {\"" + NAME + "\": 1}}",
        head + "\"fullName\": " + NUMBER + "}",
        head + "\"anonymous\": true, \"fullName\": \"" + NAME + "\"}",
        head + "\"anonymous\": \"" + NAME + "\"}",
        head + "\"fullName\": \"" + NAME + "\", \"documentNumber\": \"" + NUMBER + "\"}",
        head
            + "\"fullName\": \"An\", \"documentKind\": \"IDENTITY_CARD\", \"documentNumber\": \""
            + NUMBER
            + "\"}",
        head + "\"documentKind\": \"" + NAME + "\"}",
        head + "\"fullName\": \"An\", \"email\": \"" + NAME + "\"}",
        head + "\"fullName\": \"An\", \"address\": \"" + (ADDRESS + ", ").repeat(60) + "\"}",
        head + "\"" + NAME + "\": \"" + NUMBER + "\"}",
        head + "\"fullName\": \"" + NAME + "\", \"fullName\": \"" + NAME + "\"}",
        head + "\"fullName\": \"" + NAME,
        head + "\"fullName\": \"An\"} " + NAME,
        "\"" + NAME + "\"",
        "[\"" + NAME + "\"]",
        NAME,
        "{\"unit\": \""
            + NAME
            + "\", \"kind\": \"COMPLAINT\", \"receivedOn\": \"2026-01-05\","
            + " \"fullName\": \"An\"}",
        "{\"unit\": \"%s\", \"kind\": \"" + NAME + "\", \"receivedOn\": \"2026-01-05\"}",
        "{\"unit\": \"%s\", \"kind\": \"COMPLAINT\", \"receivedOn\": \"" + PHONE + "\"}",
        "{\"unit\": \"%s\", \"kind\": \"COMPLAINT\", \"receivedOn\": \"2999-01-01\", \"fullName\":"
            + " \""
            + NAME
            + "\"}",
        "{\"fullName\": \"" + NAME + "\"}");
  }

  private static Stream<String> refusedSearches() {
    return Stream.of(
        "{\"fullName\": \"" + NAME + "\"}",
        "{\"fullName\": \"" + NAME + "\", \"purpose\": \"ngắn\"}",
        "{\"fullName\": \""
            + NAME
            + "\", \"phone\": \""
            + PHONE
            + "\", \"purpose\": \""
            + PURPOSE
            + "\"}",
        "{\"fullName\": \"" + NAME + "\", \"purpose\": \"Tìm Ta Thi Xuyen Hoa\"}",
        "{\"documentNumber\": \"" + NUMBER + "\", \"purpose\": \"Tìm số " + NUMBER + "\"}",
        "{\"fullName\": \"" + (NAME + " ").repeat(40) + "\", \"purpose\": \"" + PURPOSE + "\"}",
        "{\"fullName\": \"" + NAME + "\", \"purpose\": \"            \"}",
        "{\"name\": \"" + NAME + "\", \"purpose\": \"" + PURPOSE + "\"}",
        "{\"" + NAME + "\": \"" + NAME + "\"}",
        "{\"fullName\": \"" + NAME);
  }

  private void byOthers(String petitioner) {
    String body = whole().formatted(commune, identity());
    for (Api other :
        List.of(
            Api.anonymous(),
            Api.bearing("mat-khau"),
            Api.as(Role.READER, province),
            Api.administrator(),
            Api.as(Role.AUDITOR),
            stranger)) {
      silentRefusal(other.postJson(PATH, body));
      silentRefusal(
          other.postJson(petitioner + "/disclosures", purpose("Gặp " + NAME + " ở " + ADDRESS)));
    }
    silent(200, stranger.postJson(SEARCHES, search("fullName", NAME)));
  }

  /** Bodies that are no JSON, too large, or sent where nothing takes them. */
  private void inOtherShapes() {
    byte[] body = whole().formatted(commune, identity()).getBytes(StandardCharsets.UTF_8);
    for (String type : List.of("text/plain", "text/csv", "application/x-www-form-urlencoded")) {
      silentRefusal(reception.send("POST", PATH, body, "Content-Type", type));
    }
    silentRefusal(reception.send("POST", PATH, body));
    silentRefusal(reception.send("PUT", PATH, body, "Content-Type", Api.JSON));
    silentRefusal(reception.send("POST", PATH + "/" + UUID.randomUUID(), body));
    String large = identity() + ", \"note\": \"" + (NAME + " ").repeat(1_600_000) + "\"";
    silentRefusal(post(PATH, whole().replace("%s}", large + "}")));
  }

  private void found() {
    for (String clue :
        List.of(
            search("fullName", "tạ thị xuyến hoà"),
            search("documentNumber", NUMBER),
            search("phone", "+84 987 001 234"))) {
      Answer answer = silent(200, post(SEARCHES, clue));
      assertEquals(1, answer.at("/items").size(), answer::toString);
    }
  }

  private void disclosed(String petitioner) {
    silentRefusal(reception.postJson(petitioner + "/disclosures", purpose("Gặp bà " + NAME)));
    silentRefusal(reception.postJson(petitioner + "/erasure", purpose("Xóa " + NUMBER)));
    Answer answer = reception.postJson(petitioner + "/disclosures", purpose(PURPOSE)).expect(200);
    assertEquals(NAME, answer.at("/fullName").asText());
    assertFalse(needles.in(answer.response().body()).isEmpty());
  }

  /**
   * A statement that fails stands in the log of the database, and the fault in that of the server.
   */
  private void whileTheDatabaseRefuses() throws SQLException {
    try (Connection connection = HidingPlaces.behindTheBack();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ALTER TABLE petitioner ADD CONSTRAINT nobody_new CHECK (id IS NULL) NOT VALID");
      try {
        silent(500, post(PATH, whole()));
      } finally {
        statement.execute("ALTER TABLE petitioner DROP CONSTRAINT nobody_new");
      }
    }
  }

  private void whileTheDatabaseIsAway(String petitioner) {
    server.stopDatabase();
    try {
      silent(503, post(PATH, whole()));
      silent(503, post(SEARCHES, search("fullName", NAME)));
      silent(503, reception.postJson(petitioner + "/disclosures", purpose(PURPOSE)));
    } finally {
      server.startDatabase();
    }
  }

  /**
   * @param body with a place for the unit, and one for the identity
   */
  private Answer post(String path, String body) {
    return reception.postJson(
        path, body.replaceFirst("\"%s\"", "\"" + commune + "\"").replace("%s", identity()));
  }

  private static String identity() {
    return """
    "fullName": "%s", "documentKind": "CITIZEN_CARD", "documentNumber": "%s", "phone": "%s",
    "email": "%s", "address": "%s"\
    """
        .formatted(NAME, NUMBER, PHONE, EMAIL, ADDRESS);
  }

  private static String search(String clue, String value) {
    return "{\"%s\": \"%s\", \"purpose\": \"%s\"}".formatted(clue, value, PURPOSE);
  }

  private static String purpose(String text) {
    return "{\"purpose\": \"" + text + "\"}";
  }

  private Answer silent(int status, Answer answer) {
    answer.expect(status);
    places.search("answer " + answer.status(), answer.response().body());
    places.search(
        "headers", answer.response().headers().map().toString().getBytes(StandardCharsets.UTF_8));
    return answer;
  }

  private void silentRefusal(Answer answer) {
    assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
    silent(answer.status(), answer);
  }

  private byte[] managed(String page) throws IOException, InterruptedException {
    URI address = server.managementUri().resolve(page);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
