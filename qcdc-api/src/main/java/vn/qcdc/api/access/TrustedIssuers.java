package vn.qcdc.api.access;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens: ES256 only, of the issuer of this installation, for this API, not expired. The
 * public keys of the issuer stand in the file that the system property {@code qcdc.issuer.jwks}
 * names; without it nobody is trusted.
 */
@ApplicationScoped
public class TrustedIssuers {

  static final String LOCAL_ISSUER = "urn:qcdc:local";
  static final String AUDIENCE = "qcdc";

  private static final System.Logger LOG = System.getLogger(TrustedIssuers.class.getName());

  /** Letters, digits, signs and single blanks, as they can be shown and kept. */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,200}");

  /** More callers than a province has at one time. */
  private static final int MOST_REMEMBERED = 2000;

  @Inject Clock clock;
  @Inject Roles known;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /** Tokens that were found good; to check a signature takes longer than many an answer. */
  private final Cache<String, Caller> checked =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  @PostConstruct
  void readKeys() {
    String file = System.getProperty("qcdc.issuer.jwks", "");
    JWKSet keys = file.isEmpty() ? new JWKSet() : read(Path.of(file));
    if (keys.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "No issuer is trusted: qcdc.issuer.jwks names no keys");
    }
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys)));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            AUDIENCE,
            new JWTClaimsSet.Builder().issuer(LOCAL_ISSUER).build(),
            Set.of("sub", "iat", "exp")));
  }

  /** Empty when the token is not to be trusted, for whatever reason. */
  Optional<Caller> caller(String token) {
    Caller seen = checked.getIfPresent(token);
    return seen != null && clock.instant().isBefore(seen.expires())
        ? Optional.of(seen)
        : check(token);
  }

  private Optional<Caller> check(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      if (!NAME.matcher(claims.getSubject()).matches()) {
        throw new BadJOSEException("The subject is no name");
      }
      Set<Role> roles =
          words(claims, "roles").stream()
              .flatMap(claim -> known.role(claim).stream())
              .collect(toSet());
      Caller caller =
          new Caller(
              claims.getSubject(),
              client(claims),
              claims.getIssuer(),
              roles,
              Set.copyOf(words(claims, "units")),
              claims.getExpirationTime().toInstant());
      checked.put(token, caller);
      return Optional.of(caller);
    } catch (ParseException | BadJOSEException | JOSEException untrusted) {
      LOG.log(System.Logger.Level.DEBUG, "Token refused: {0}", untrusted.getMessage());
      return Optional.empty();
    }
  }

  /** The program that was given the token; the subject itself where the issuer names none. */
  private static String client(JWTClaimsSet claims) throws ParseException {
    @Nullable String party = claims.getStringClaim("azp");
    @Nullable String client = party == null ? claims.getStringClaim("client_id") : party;
    String name = client == null ? claims.getSubject() : client;
    if (!NAME.matcher(name).matches()) {
      throw new ParseException("The client is no name", 0);
    }
    return name;
  }

  private static List<String> words(JWTClaimsSet claims, String claim) throws ParseException {
    @Nullable List<@Nullable String> words = claims.getStringListClaim(claim);
    if (words != null && words.contains(null)) {
      throw new ParseException("A null among the " + claim, 0);
    }
    return words == null ? List.of() : List.copyOf(words);
  }

  private static JWKSet read(Path file) {
    try {
      return JWKSet.parse(Files.readString(file));
    } catch (IOException | ParseException unreadable) {
      throw new IllegalStateException("Keys of the issuer cannot be read: " + file, unreadable);
    }
  }
}
