package vn.qcdc.api.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;

/** Checks tokens that claim to be of one issuer, with its keys, algorithms and audience alone. */
final class IssuerCheck {

  private static final System.Logger LOG = System.getLogger(IssuerCheck.class.getName());

  private final Issuer issuer;
  private final IssuerKeys keys;
  private final Clock clock;
  private final Claims claims;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  IssuerCheck(Issuer issuer, IssuerKeys keys, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.clock = clock;
    this.claims = new Claims(issuer);
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(issuer.algorithms(), keys.source()));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT,
            new JOSEObjectType("at+jwt"),
            new JOSEObjectType("application/at+jwt"),
            null));
    processor.setJWTClaimsSetVerifier(new ClaimRules(issuer, clock));
  }

  String identifier() {
    return issuer.identifier();
  }

  Verdict check(SignedJWT token) {
    if (!isPlain(token.getHeader())) {
      return new Verdict.Refused();
    }
    try {
      return new Verdict.Trusted(claims.bearer(processor.process(token, null)));
    } catch (BadJWTException wellSigned) {
      // The issuer did sign it, so that this tells operators what to set right there.
      LOG.log(
          System.Logger.Level.INFO,
          "A token of issuer {0} is refused: {1}",
          issuer.name(),
          wellSigned.getMessage());
      return new Verdict.Refused();
    } catch (RateLimitReachedException asked) {
      return keys.areWithout(token.getHeader().getKeyID(), clock.instant())
          ? new Verdict.Refused()
          : new Verdict.Undecided();
    } catch (KeySourceException away) {
      return new Verdict.Undecided();
    } catch (BadJOSEException | JOSEException forged) {
      LOG.log(System.Logger.Level.DEBUG, "A token is forged: {0}", forged.getMessage());
      return new Verdict.Refused();
    }
  }

  /** It must name its key, and ask for nothing that would have to be understood. */
  private static boolean isPlain(JWSHeader header) {
    return header.getKeyID() != null
        && (header.getCriticalParams() == null || header.getCriticalParams().isEmpty());
  }
}
