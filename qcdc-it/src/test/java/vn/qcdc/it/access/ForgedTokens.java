package vn.qcdc.it.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.it.running.RunningServer;

/** Tokens that the issuer of the server under test would never have given out. */
final class ForgedTokens {
  private final ECKey key;

  /** With the very key of the issuer, so that nothing but the forgery is wrong. */
  ForgedTokens() {
    try {
      key =
          ECKey.parse(
              Files.readString(
                  RunningServer.shared().home().resolve("keys/issuer-private.jwk.json")));
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By what is wrong with them. */
  Map<String, String> untrusted() throws JOSEException {
    Date past = Date.from(Instant.now().minus(Duration.ofHours(2)));
    Date future = Date.from(Instant.now().plus(Duration.ofHours(2)));
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token at all", "");
    tokens.put("not a token", "mật-khẩu");
    tokens.put("expired", signed(claims("administrator").expirationTime(past)));
    tokens.put("never expires", signed(claims("administrator").expirationTime(null)));
    tokens.put("not valid yet", signed(claims("administrator").notBeforeTime(future)));
    tokens.put("for another audience", signed(claims("administrator").audience("kho-bac")));
    tokens.put("for no audience", signed(claims("administrator").audience((String) null)));
    tokens.put("of another issuer", signed(claims("administrator").issuer("urn:another")));
    tokens.put("of nobody", signed(claims("administrator").subject(null)));
    tokens.put("roles that are no list", signed(claims("administrator").claim("roles", 1)));
    tokens.put("of another key", signed(claims("administrator"), otherKey()));
    tokens.put("not signed", new PlainJWT(claims("administrator").build()).serialize());
    tokens.put("signed with the public key as a password", signedWithPublicKey());
    tokens.put("changed after it was signed", withOtherClaims(signed(claims("reader"))));
    return tokens;
  }

  /** Trusted, but the role is none of ours. */
  String ofRole(String role) throws JOSEException {
    return signed(claims(role));
  }

  private static JWTClaimsSet.Builder claims(String role) {
    return new JWTClaimsSet.Builder()
        .issuer("urn:qcdc:local")
        .audience("qcdc")
        .subject("it-forger")
        .claim("roles", List.of(role))
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))));
  }

  private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims, key);
  }

  private String signed(JWTClaimsSet.Builder claims, ECKey with) throws JOSEException {
    return signed(claims, JWSAlgorithm.ES256, new ECDSASigner(with));
  }

  private String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private String signedWithPublicKey() throws JOSEException {
    byte[] secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    return signed(claims("administrator"), JWSAlgorithm.HS256, new MACSigner(secret));
  }

  private static ECKey otherKey() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).generate();
  }

  private static String withOtherClaims(String token) {
    String claims = claims("administrator").build().toPayload().toBase64URL().toString();
    return token.replaceFirst("\\..*\\.", "." + claims + ".");
  }
}
