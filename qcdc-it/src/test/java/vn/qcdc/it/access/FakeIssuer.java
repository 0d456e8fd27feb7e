package vn.qcdc.it.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** One issuer of tokens that a test has in its hand: its keys, its manners, what it signs. */
final class FakeIssuer {
  /** How it answers when it is asked for its keys. */
  enum Manner {
    WELL,
    DOWN,
    SLOW,
    HUGE,
    GARBAGE,
    REDIRECTING
  }

  private static final int BITS = 2048;

  private final String identifier;
  private final String audience;
  private volatile RSAKey key = newKey(BITS);
  private volatile String published = publicly(key);
  private volatile Manner manner = Manner.WELL;
  private volatile String discoveredAs;

  FakeIssuer(String identifier, String audience) {
    this.identifier = identifier;
    this.audience = audience;
    this.discoveredAs = identifier;
  }

  String identifier() {
    return identifier;
  }

  RSAKey key() {
    return key;
  }

  String published() {
    return published;
  }

  Manner manner() {
    return manner;
  }

  String discoveredAs() {
    return discoveredAs;
  }

  FakeIssuer behave(Manner manner) {
    this.manner = manner;
    return this;
  }

  /** Its discovery document speaks for somebody else. */
  void lie() {
    discoveredAs = identifier + "/other";
  }

  void publish(JWK... keys) {
    published = new JWKSet(List.of(keys)).toString(false);
  }

  /** From now on it signs with a new key, and publishes that one alone. */
  void rotate() {
    key = newKey(BITS);
    published = publicly(key);
  }

  /** Signs from now on with a key that it does not publish. */
  void signWith(RSAKey key) {
    this.key = key;
  }

  JWTClaimsSet.Builder claims(String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(identifier)
        .audience(List.of("account", audience))
        .subject("lan")
        .claim("azp", "qcdc-web")
        .claim("typ", "Bearer")
        .claim("preferred_username", "Nguyễn Thị Lan")
        .claim("roles", List.of(roles))
        .claim("org_units", List.of("92"))
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID());
  }

  String token(String... roles) {
    return signed(claims(roles));
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(header(), claims.build().toString());
  }

  String signed(JWSHeader.Builder header, String claims) {
    JWSObject token = new JWSObject(header.build(), new Payload(claims));
    try {
      token.sign(new RSASSASigner(key.toPrivateKey(), true));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  static RSAKey newKey(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String publicly(JWK key) {
    return new JWKSet(key).toString(true);
  }
}
