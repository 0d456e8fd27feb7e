package vn.qcdc.api.token;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  private static final Issuer KEYCLOAK =
      IssuersFile.issuer(IssuersFile.Entry.usual("kc", "https://id.vn/realms/qcdc", "qcdc"));

  private final ClaimRules rules = new ClaimRules(KEYCLOAK, Clock.fixed(NOW, ZoneOffset.UTC));

  /** Times are seconds from now. */
  @ParameterizedTest(name = "iat {0}, nbf {1}, exp {2}: {3}")
  @CsvSource({
    "-10,    ,      300,   ",
    "-10,    -10,   300,   ",
    "0,      0,     -29,   ",
    "0,      0,     -30,   expired",
    "30,     0,     300,   ",
    "31,     0,     300,   issued in the future",
    "0,      30,    300,   ",
    "0,      31,    300,   not valid yet",
    "0,      ,      43200, ",
    "0,      ,      43201, lives longer",
    "-43200, ,      100,   lives longer",
    "0,      ,      ,      does not say when",
    ",       ,      300,   does not say when"
  })
  void a_token_is_good_within_its_time_and_half_a_minute(
      Long issued, Long begins, Long expires, String fault) throws ParseException {
    String claims = "";
    claims += issued == null ? "" : ", \"iat\": " + NOW.plusSeconds(issued).getEpochSecond();
    claims += begins == null ? "" : ", \"nbf\": " + NOW.plusSeconds(begins).getEpochSecond();
    claims += expires == null ? "" : ", \"exp\": " + NOW.plusSeconds(expires).getEpochSecond();
    assertFault(fault, "{\"iss\": \"https://id.vn/realms/qcdc\", \"aud\": \"qcdc\"" + claims + "}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "iss": "https://id.vn/realms/qcdc", "aud": ["account", "qcdc"]               |
          "iss": "https://id.vn/realms/qcdc", "aud": "qcdc", "typ": "Bearer"           |
          "iss": "https://id.vn/realms/qcdc", "aud": "QCDC"                            | another audience
          "iss": "https://id.vn/realms/qcdc", "aud": []                                | another audience
          "iss": "https://id.vn/realms/qcdc"                                           | another audience
          "iss": "https://id.vn/realms/qcdc/", "aud": "qcdc"                           | another issuer
          "iss": "https://ID.vn/realms/qcdc", "aud": "qcdc"                            | another issuer
          "aud": "qcdc"                                                                | another issuer
          "iss": "https://id.vn/realms/qcdc", "aud": "qcdc", "typ": "ID"               | no access token
          "iss": "https://id.vn/realms/qcdc", "aud": "qcdc", "typ": "Refresh"          | no access token
          "iss": "https://id.vn/realms/qcdc", "aud": "qcdc", "at_hash": "x"            | no access token
          "iss": "https://id.vn/realms/qcdc", "aud": "qcdc", "events": {}              | no access token
          "iss": "https://id.vn/realms/qcdc", "aud": "qcdc", "cnf": {"jkt": "x"}       | bound to a key
          """)
  void only_an_access_token_of_this_issuer_for_this_api_is_good(String claims, String fault)
      throws ParseException {
    assertFault(fault, "{\"iat\": 1800000000, \"exp\": 1800000300, " + claims + "}");
  }

  private void assertFault(String fault, String json) throws ParseException {
    JWTClaimsSet claims = JWTClaimsSet.parse(json);
    if (fault == null) {
      assertDoesNotThrow(() -> rules.verify(claims, null));
    } else {
      String message =
          assertThrows(BadJWTException.class, () -> rules.verify(claims, null)).getMessage();
      assertTrue(message.contains(fault), message);
    }
  }

  @Test
  void what_keycloak_says_of_a_service() throws Exception {
    Bearer bearer =
        bearer(
            KEYCLOAK,
            """
            {"sub": "5b8c", "azp": "qcdc-feed", "preferred_username": "service-account-qcdc-feed",
             "realm_access": {"roles": ["feed", "offline_access"]}, "org_units": ["31396"],
             "units": ["92"], "exp": 1800000300}
            """);
    assertEquals(
        new Bearer(
            "kc:5b8c",
            "service-account-qcdc-feed",
            "qcdc-feed",
            "https://id.vn/realms/qcdc",
            Set.of("feed", "offline_access"),
            Set.of("31396"),
            Instant.ofEpochSecond(1_800_000_300)),
        bearer);
  }

  @Test
  void the_first_path_that_is_there_counts_alone() throws Exception {
    Bearer bearer =
        bearer(
            KEYCLOAK,
            """
            {"sub": "x", "roles": ["reader"], "realm_access": {"roles": ["administrator"]}, "exp": 1}
            """);
    assertEquals(Set.of("reader"), bearer.roles());
    assertEquals("kc:x", bearer.client());
    assertEquals(Set.of(), bearer.units());
  }

  @Test
  void an_issuer_gives_only_the_roles_that_it_may() throws Exception {
    Issuer restricted =
        new Issuer(
            "kc",
            KEYCLOAK.identifier(),
            Optional.empty(),
            "qcdc",
            KEYCLOAK.algorithms(),
            ClaimNames.USUAL,
            Optional.of(Set.of("feed")));
    Bearer bearer =
        bearer(restricted, "{\"sub\":\"x\",\"roles\":[\"feed\",\"administrator\"],\"exp\":1}");
    assertEquals(Set.of("feed"), bearer.roles());
  }

  @Test
  void the_local_issuer_cannot_name_people_of_another() throws Exception {
    assertEquals("lan", bearer(Issuer.LOCAL, "{\"sub\": \"lan\", \"exp\": 1}").name());
    assertThrows(
        BadJWTException.class, () -> bearer(Issuer.LOCAL, "{\"sub\": \"kc:5b8c\", \"exp\": 1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"exp": 1}
          {"sub": "", "exp": 1}
          {"sub": "a\\nb", "exp": 1}
          {"sub": "x", "exp": 1, "roles": "administrator"}
          {"sub": "x", "exp": 1, "roles": ["reader", null]}
          {"sub": "x", "exp": 1, "roles": ["reader", 1]}
          {"sub": "x", "exp": 1, "roles": {"administrator": true}}
          {"sub": "x", "exp": 1, "org_units": "92"}
          {"sub": "x", "exp": 1, "org_units": [92]}
          {"sub": "x", "exp": 1, "azp": ["a"]}
          {"sub": "x", "exp": 1, "azp": "a\\tb"}
          """)
  void claims_of_another_shape_are_no_right(String claims) {
    assertThrows(BadJWTException.class, () -> bearer(KEYCLOAK, claims));
  }

  private static Bearer bearer(Issuer issuer, String claims)
      throws BadJWTException, ParseException {
    return new Claims(issuer).bearer(JWTClaimsSet.parse(claims));
  }
}
