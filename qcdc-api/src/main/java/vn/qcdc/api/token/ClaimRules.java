package vn.qcdc.api.token;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an access token must be: of this issuer, for this API, within its time, and
 * neither a token of another kind nor one that only a certain key may present.
 */
final class ClaimRules implements JWTClaimsSetVerifier<SecurityContext> {

  /** By how much the clocks of the issuer and of this server may differ. */
  static final Duration SKEW = Duration.ofSeconds(30);

  static final Duration LONGEST_LIFE = Duration.ofHours(12);

  /** ID tokens tell the hash of what came with them, logout tokens an event. */
  private static final Set<String> OF_OTHER_KINDS = Set.of("at_hash", "c_hash", "events");

  private final Issuer issuer;
  private final Clock clock;

  ClaimRules(Issuer issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    require(issuer.identifier().equals(claims.getIssuer()), "it is of another issuer");
    require(claims.getAudience().contains(issuer.audience()), "it is for another audience");
    requireTimes(claims);
    @Nullable Object kind = claims.getClaim("typ");
    require(kind == null || kind.equals("Bearer"), "it is no access token");
    require(
        OF_OTHER_KINDS.stream().noneMatch(claims.getClaims()::containsKey),
        "it is no access token");
    require(claims.getClaim("cnf") == null, "it is bound to a key that was not shown");
  }

  private void requireTimes(JWTClaimsSet claims) throws BadJWTException {
    Instant now = clock.instant();
    @Nullable Date issued = claims.getIssueTime();
    @Nullable Date expires = claims.getExpirationTime();
    @Nullable Date begins = claims.getNotBeforeTime();
    if (issued == null || expires == null) {
      throw new BadJWTException("it does not say when it was issued and when it ends");
    }
    require(now.isBefore(expires.toInstant().plus(SKEW)), "it has expired");
    require(!issued.toInstant().isAfter(now.plus(SKEW)), "it was issued in the future");
    require(begins == null || !begins.toInstant().isAfter(now.plus(SKEW)), "it is not valid yet");
    Duration life = Duration.between(issued.toInstant(), expires.toInstant());
    require(life.compareTo(LONGEST_LIFE) <= 0, "it lives longer than " + LONGEST_LIFE);
  }

  private static void require(boolean holds, String fault) throws BadJWTException {
    if (!holds) {
      throw new BadJWTException(fault);
    }
  }
}
