package vn.qcdc.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;

/**
 * A server in production with the real Keycloak and the realm that ships. In order, because keys
 * that are withdrawn and a Keycloak that is stopped are so for those who come after.
 */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {
  private static final int KEPT_SECONDS = 20;
  private static final String TOKEN = "/protocol/openid-connect/token";
  private static final String FEED_CLIENT = "qcdc-feed-31396";
  private static final String PASSWORD = UUID.randomUUID().toString();

  private static KeycloakServer keycloak;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    keycloak = new KeycloakServer();
    List.of("quan-tri", "can-bo-31396").forEach(name -> keycloak.setPassword(name, PASSWORD));
    server =
        RunningServer.with(
            Map.of(
                "QCDC_MODE", "production",
                "QCDC_OIDC_ISSUER", keycloak.issuer(),
                "QCDC_KEYS_SECONDS", String.valueOf(KEPT_SECONDS)));
    Api administrator = bearing(login("quan-tri"));
    administrator.postCsv("/v1/units/imports", Example.text("units.csv")).expect(200);
    administrator
        .postCsv("/v1/reorganisations/imports", Example.text("reorganisations.csv"))
        .expect(200);
    administrator.postJson("/v1/catalogue/imports", Example.text("catalogue.json")).expect(200);
  }

  @AfterAll
  static void stop() {
    server.close();
    keycloak.close();
  }

  @Test
  @Order(1)
  void a_person_who_signed_in_with_pkce_is_who_keycloak_says() {
    Answer me = bearing(login("can-bo-31396")).get("/v1/me").expect(200);
    assertTrue(me.at("/subject").asText().matches("oidc:[0-9a-f-]{36}"), me::toString);
    assertEquals("qcdc-web", me.at("/client").asText());
    assertEquals(keycloak.issuer(), me.at("/issuer").asText());
    assertEquals(List.of("officer"), me.each("/roles", "/code"));
    assertEquals(List.of("31396"), me.each("/units", "/code"));
  }

  @Test
  @Order(1)
  void without_pkce_or_with_a_password_alone_nobody_signs_in() {
    String location = new BrowserLogin(keycloak).locationWithoutPkce();
    assertTrue(location.contains("error=invalid_request"), location);
    keycloak
        .post(
            TOKEN,
            Map.of(
                "grant_type", "password",
                "client_id", "qcdc-web",
                "username", "can-bo-31396",
                "password", PASSWORD))
        .expect(400);
  }

  @Test
  @Order(1)
  void an_id_token_opens_nothing() {
    Answer tokens = new BrowserLogin(keycloak).tokens("can-bo-31396", PASSWORD).expect(200);
    bearing(tokens.at("/id_token").asText()).get("/v1/me").expectProblem(401, "UNAUTHORIZED");
    bearing(tokens.at("/refresh_token").asText()).get("/v1/me").expectProblem(401, "UNAUTHORIZED");
  }

  @Test
  @Order(2)
  void a_feed_sends_for_its_own_units_and_no_others() {
    Answer me = bearing(feed()).get("/v1/me").expect(200);
    assertEquals(FEED_CLIENT, me.at("/client").asText());
    assertEquals(List.of("feed"), me.each("/roles", "/code"));
    Answer own = bearing(feed()).postCsv("/v1/feeds", rows("31429")).expect(200);
    assertEquals("TAKEN", own.at("/outcome").asText(), own::toString);
    assertEquals(me.at("/subject"), own.at("/sentBy"));
    Answer foreign = bearing(feed()).postCsv("/v1/feeds", rows("31318"));
    assertNotEquals("TAKEN", foreign.at("/outcome").asText(), foreign::toString);
    assertTrue(foreign.text().contains("UNIT_NOT_YOURS"), foreign::toString);
  }

  @Test
  @Order(3)
  void a_new_key_of_keycloak_counts_at_once_and_the_old_one_soon_no_more() throws Exception {
    String old = feed();
    bearing(old).get("/v1/me").expect(200);
    JsonNode keys =
        keycloak.administer("GET", "/components?type=org.keycloak.keys.KeyProvider", "").json();
    addKey();
    String fresh = feed();
    assertNotEquals(keyOf(old), keyOf(fresh));
    bearing(fresh).get("/v1/me").expect(200);
    for (JsonNode key : keys) {
      if (key.path("providerId").asText().startsWith("rsa-generated")) {
        keycloak.administer("DELETE", "/components/" + key.path("id").asText(), "").expect(204);
      }
    }
    awaitStatus(401, old);
    bearing(feed()).get("/v1/me").expect(200);
  }

  @Test
  @Order(4)
  void when_keycloak_is_away_known_keys_go_on_and_unknown_ones_do_not() throws Exception {
    String token = feed();
    bearing(token).get("/v1/me").expect(200);
    keycloak.close();
    String forged =
        new FakeIssuer(keycloak.issuer(), "qcdc").token("administrator"); // a key of nobody
    TimeUnit.SECONDS.sleep(KEPT_SECONDS + 1);
    bearing(token).get("/v1/me").expect(200);
    bearing(forged).get("/v1/me").expectProblem(401, "UNAUTHORIZED");
    keycloak.restart();
    bearing(feed()).get("/v1/me").expect(200);
    bearing(login("can-bo-31396")).get("/v1/me").expect(200);
  }

  private static Api bearing(String token) {
    return Api.bearing(server, token);
  }

  private static String login(String username) {
    return new BrowserLogin(keycloak)
        .tokens(username, PASSWORD)
        .expect(200)
        .at("/access_token")
        .asText();
  }

  private static String feed() {
    return keycloak
        .post(
            TOKEN,
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                FEED_CLIENT,
                "client_secret",
                keycloak.secretOf(FEED_CLIENT)))
        .expect(200)
        .at("/access_token")
        .asText();
  }

  /** The figures of a commune of the example. */
  private static String rows(String unit) {
    return Example.rows("figures/2023.csv").stream()
        .filter(row -> row.get("form").equals("NQ11-DB") && row.get("unit").equals(unit))
        .map(row -> "NQ11-DB,%s,2023,%s,%s".formatted(unit, row.get("measure"), row.get("value")))
        .collect(Collectors.joining("\n", "form,unit,period,measure,value\n", "\n"));
  }

  private static void addKey() {
    String realm = keycloak.administer("GET", "", "").at("/id").asText();
    keycloak
        .administer(
            "POST",
            "/components",
            """
            {"name": "rsa-next", "providerId": "rsa-generated",
             "providerType": "org.keycloak.keys.KeyProvider", "parentId": "%s",
             "config": {"priority": ["200"], "enabled": ["true"], "active": ["true"],
                        "keySize": ["2048"], "algorithm": ["RS256"]}}\
            """
                .formatted(realm))
        .expect(201);
  }

  private static String keyOf(String token) {
    byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    return Answer.parse(new String(header, StandardCharsets.UTF_8)).path("kid").asText();
  }

  private static void awaitStatus(int status, String token) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(2 * KEPT_SECONDS + 5);
    while (bearing(token).get("/v1/me").status() != status && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    bearing(token).get("/v1/me").expect(status);
  }
}
