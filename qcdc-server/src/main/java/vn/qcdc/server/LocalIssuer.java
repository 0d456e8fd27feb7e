package vn.qcdc.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Signs the tokens of one installation with a key that never leaves its home, so that it needs no
 * identity provider.
 */
public final class LocalIssuer {
  public static final String ISSUER = "urn:qcdc:local";
  public static final String AUDIENCE = "qcdc";

  private final ECKey key;

  private LocalIssuer(ECKey key) {
    this.key = key;
  }

  /** With the key of this home, which is made at the first call. */
  public static LocalIssuer of(Home home) throws IOException {
    Path file = privateKey(home);
    if (!Files.exists(file)) {
      ECKey fresh = generate();
      PrivateFiles.write(file, fresh.toJSONString());
    }
    try {
      ECKey key = ECKey.parse(Files.readString(file));
      publish(new JWKSet(key.toPublicJWK()).toString(), publicKeys(home));
      return new LocalIssuer(key);
    } catch (ParseException e) {
      throw new CannotProceed(
          file + " is spoiled. Delete it; a new key is made at the next start, and old tokens end.",
          e);
    }
  }

  static boolean isReady(Home home) {
    return Files.exists(privateKey(home));
  }

  static void requireReady(Home home) {
    if (!isReady(home)) {
      throw new CannotProceed(
          home.root()
              + " has no local issuer: it was never started, or it is run in production, where"
              + " tokens come from your identity provider. For evaluation, start it with: qcdc"
              + " run");
    }
  }

  /** Ends all tokens that were given out; a running server learns of it in seconds. */
  static void renew(Home home) throws IOException {
    Files.deleteIfExists(privateKey(home));
    of(home);
  }

  /** Leaves nothing that could sign a token. */
  static void remove(Home home) throws IOException {
    Files.deleteIfExists(privateKey(home));
    Files.deleteIfExists(publicKeys(home));
  }

  static Path publicKeys(Home home) {
    return home.keys().resolve("issuer-public.jwks.json");
  }

  public String token(TokenRequest request, Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(request.subject())
            .claim("roles", request.roles().stream().map(Role::code).toList())
            .claim("units", request.units())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(request.lifetime())))
            .jwtID(UUID.randomUUID().toString())
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("A P-256 key signs ES256", e);
    }
    return token.serialize();
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java makes P-256 keys", e);
    }
  }

  /** A running server reads the file at any time, so it is only touched when it is wrong. */
  private static void publish(String keys, Path file) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(keys)) {
      PrivateFiles.write(file, keys);
    }
  }

  private static Path privateKey(Home home) {
    return home.keys().resolve("issuer-private.jwk.json");
  }
}
