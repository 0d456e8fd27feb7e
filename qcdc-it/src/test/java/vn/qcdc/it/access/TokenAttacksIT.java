package vn.qcdc.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/**
 * Tokens of an identity provider, and what those make of them who want more than they were given.
 */
class TokenAttacksIT {
  private static final TrustingServer TRUSTING = TrustingServer.shared();
  private static final FakeIssuer PROVINCE = TRUSTING.issuer("province");
  private static final FakeIssuer MINISTRY = TRUSTING.issuer("ministry");

  @Test
  void a_good_token_says_who_calls() {
    Answer me = TRUSTING.me(PROVINCE.token("officer", "offline_access")).expect(200);
    assertEquals("province:lan", me.at("/subject").asText());
    assertEquals("qcdc-web", me.at("/client").asText());
    assertEquals(PROVINCE.identifier(), me.at("/issuer").asText());
    assertEquals(List.of("officer"), me.each("/roles", "/code"));
    assertEquals("92", me.at("/unknownUnits/0").asText());
  }

  @Test
  void the_same_subject_of_two_issuers_is_two_people() {
    assertNotEquals(
        TRUSTING.me(PROVINCE.token("reader")).at("/subject"),
        TRUSTING.me(MINISTRY.token("reader")).at("/subject"));
  }

  @Test
  void in_production_the_local_issuer_is_nobody() {
    TRUSTING.me(TRUSTING.server().token(Role.ADMINISTRATOR)).expectProblem(401, "UNAUTHORIZED");
    assertEquals(
        "production", Api.anonymous(TRUSTING.server()).get("/v1/status").at("/mode").asText());
  }

  static Stream<Arguments> times() {
    Instant now = Instant.now();
    Map<String, JWTClaimsSet.Builder> claims = new LinkedHashMap<>();
    claims.put("expired", admin().expirationTime(Date.from(now.minusSeconds(60))));
    claims.put("without an end", admin().expirationTime(null));
    claims.put("without a beginning", admin().issueTime(null));
    claims.put("issued in the future", admin().issueTime(Date.from(now.plusSeconds(120))));
    claims.put("not valid yet", admin().notBeforeTime(Date.from(now.plusSeconds(120))));
    claims.put("for a year", admin().expirationTime(Date.from(now.plusSeconds(31_536_000))));
    return signed(claims);
  }

  static Stream<Arguments> claims() {
    Map<String, JWTClaimsSet.Builder> claims = new LinkedHashMap<>();
    claims.put("for another audience", admin().audience("kho-bac"));
    claims.put("for an audience that begins like ours", admin().audience("qcdc2"));
    claims.put("for nobody", admin().audience((String) null));
    claims.put("of nobody", admin().subject(null));
    claims.put("of an issuer with a slash", admin().issuer(PROVINCE.identifier() + "/"));
    claims.put(
        "of an issuer in capitals", admin().issuer(PROVINCE.identifier().toUpperCase(Locale.ROOT)));
    claims.put("of the local issuer", admin().issuer("urn:qcdc:local"));
    claims.put("of an issuer that nobody trusts", admin().issuer("https://evil.example"));
    claims.put("without an issuer", admin().issuer(null));
    claims.put("an ID token", admin().claim("typ", "ID"));
    claims.put("an ID token that says its hash", admin().claim("at_hash", "x"));
    claims.put("a refresh token", admin().claim("typ", "Refresh"));
    claims.put("bound to a key", admin().claim("cnf", Map.of("jkt", "x")));
    claims.put("roles as a text", admin().claim("roles", "administrator"));
    claims.put("units as a text", admin().claim("org_units", "92"));
    claims.put("units with null", admin().claim("org_units", Arrays.asList("92", null)));
    claims.put("units as numbers", admin().claim("org_units", List.of(92)));
    claims.put("2,000 units", admin().claim("org_units", manyUnits()));
    claims.put("a name with a line break", admin().subject("lan\nadministrator"));
    return signed(claims);
  }

  static Stream<Arguments> signatures() throws JOSEException {
    RSAKey own = FakeIssuer.newKey(2048);
    String good = PROVINCE.token("reader");
    String forged = admin().build().toPayload().toBase64URL().toString();
    JWSHeader.Builder ownHeader =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(PROVINCE.key().getKeyID());
    FakeIssuer attacker = new FakeIssuer(PROVINCE.identifier(), "qcdc");
    attacker.signWith(own);
    String claims = admin().build().toString();
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("not signed", new PlainJWT(admin().build()).serialize());
    tokens.put("signature cut off", good.substring(0, good.lastIndexOf('.') + 1));
    tokens.put("claims changed", good.replaceFirst("\\..*\\.", "." + forged + "."));
    tokens.put("public key as a password", withPublicKeyAsPassword());
    tokens.put("of another key by the same number", attacker.signed(ownHeader, claims));
    tokens.put(
        "of another key that comes along",
        attacker.signed(ownHeader.jwk(own.toPublicJWK()), claims));
    tokens.put(
        "of a key at an address that comes along",
        attacker.signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(own.getKeyID())
                .jwkURL(URI.create(TRUSTING.issuers().address("/evil/keys")))
                .x509CertURL(URI.create(TRUSTING.issuers().address("/evil/certificate"))),
            claims));
    tokens.put("of a key of another issuer", MINISTRY.signed(admin()));
    tokens.put("of an unknown key", attacker.signed(attacker.header(), claims));
    tokens.put(
        "with a path as key number", attacker.signed(ownHeader.keyID("../../etc/passwd"), claims));
    tokens.put("without a key number", PROVINCE.signed(PROVINCE.header().keyID(null), claims));
    tokens.put("of an algorithm that is not allowed", PROVINCE.signed(rs512(), claims));
    tokens.put(
        "of another type",
        PROVINCE.signed(PROVINCE.header().type(new JOSEObjectType("logout+jwt")), claims));
    tokens.put("with a condition", PROVINCE.signed(conditional(), claims));
    tokens.put("roles twice", PROVINCE.signed(PROVINCE.header(), twice("\"roles\":[\"reader\"]")));
    tokens.put("issuer twice", PROVINCE.signed(PROVINCE.header(), twice("\"iss\":\"urn:x\"")));
    tokens.put("claims that are no object", PROVINCE.signed(PROVINCE.header(), "[1]"));
    tokens.put("of four parts", good + ".x");
    tokens.put("deep", good.replaceFirst("\\..*\\.", "." + deep() + "."));
    tokens.put("nothing but dots", "..");
    tokens.put("long", "a".repeat(20_000));
    return tokens.entrySet().stream().map(token -> Arguments.of(token.getKey(), token.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"times", "claims", "signatures"})
  void a_token_that_is_not_what_it_must_be_opens_nothing(String name, String token) {
    TRUSTING.me(token).expectProblem(401, "UNAUTHORIZED");
  }

  @Test
  void addresses_in_a_token_are_never_called() {
    JWSHeader.Builder header =
        PROVINCE.header().jwkURL(URI.create(TRUSTING.issuers().address("/evil/keys")));
    TRUSTING.me(PROVINCE.signed(header, admin().build().toString())).expect(200);
    assertEquals(0, TRUSTING.issuers().asked("/evil"));
  }

  @Test
  void units_that_are_null_are_none() {
    String claims =
        admin().build().toString().replaceFirst("\"org_units\":\\[[^\\]]*]", "\"org_units\":null");
    Answer me = TRUSTING.me(PROVINCE.signed(PROVINCE.header(), claims)).expect(200);
    assertEquals(0, me.at("/units").size() + me.at("/unknownUnits").size());
  }

  @Test
  void a_token_counts_in_one_header_only() {
    String token = PROVINCE.token("administrator");
    Api anonymous = Api.anonymous(TRUSTING.server());
    String bearer = "Bearer " + token;
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("query", anonymous.get("/v1/me?access_token=" + token));
    answers.put("cookie", anonymous.get("/v1/me", "Cookie", "access_token=" + token));
    answers.put("basic", anonymous.get("/v1/me", "Authorization", "Basic " + token));
    answers.put("bare", anonymous.get("/v1/me", "Authorization", token));
    answers.put("twice", anonymous.get("/v1/me", "Authorization", bearer, "Authorization", bearer));
    answers.put("list", anonymous.get("/v1/me", "Authorization", bearer + ", " + bearer));
    answers.put("proxy", anonymous.get("/v1/me", "Proxy-Authorization", bearer));
    answers.forEach((where, answer) -> assertFalse(answer.status() < 400, () -> where + answer));
    anonymous.get("/v1/me", "Authorization", "bearer " + token).expect(200);
  }

  private static JWTClaimsSet.Builder admin() {
    return PROVINCE.claims("administrator");
  }

  private static Stream<Arguments> signed(Map<String, JWTClaimsSet.Builder> claims) {
    return claims.entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), PROVINCE.signed(each.getValue())));
  }

  private static List<String> manyUnits() {
    return IntStream.range(0, 2_000).mapToObj(n -> "3" + n).toList();
  }

  private static String withPublicKeyAsPassword() throws JOSEException {
    byte[] secret = PROVINCE.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    JWSObject token =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(PROVINCE.key().getKeyID()).build(),
            new Payload(admin().build().toString()));
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static JWSHeader.Builder rs512() {
    return new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(PROVINCE.key().getKeyID());
  }

  private static JWSHeader.Builder conditional() {
    return PROVINCE
        .header()
        .criticalParams(Set.of("http://example.vn/understood"))
        .customParam("http://example.vn/understood", true);
  }

  /** As deep as a token can be that is not yet too long. */
  private static String deep() {
    String claims = "{\"iss\":\"%s\",\"a\":%s".formatted(PROVINCE.identifier(), "[".repeat(10_000));
    return Base64URL.encode(claims).toString();
  }

  private static String twice(String claim) {
    return admin().build().toString().replaceFirst("\\{", "{" + claim + ",");
  }
}
