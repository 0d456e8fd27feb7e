package vn.qcdc.api.token;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Checks tokens of all issuers that are trusted. */
public final class TokenCheck {

  /** With a thousand units; what is longer is no token of people. */
  private static final int LONGEST = 16 * 1024;

  private final Map<String, IssuerCheck> byIdentifier;

  TokenCheck(List<IssuerCheck> checks) {
    byIdentifier =
        checks.stream().collect(toUnmodifiableMap(IssuerCheck::identifier, Function.identity()));
  }

  /** Trusts no token. */
  public static TokenCheck ofNobody() {
    return new TokenCheck(List.of());
  }

  /**
   * @param localKeys the public keys of the local issuer, where it is trusted
   * @param executor renews keys in the background
   * @param whenChanged is run when an issuer has other keys than before
   */
  public static TokenCheck of(
      IssuerSettings settings,
      Optional<Path> localKeys,
      Clock clock,
      ExecutorService executor,
      Runnable whenChanged) {
    List<IssuerCheck> checks = new ArrayList<>();
    localKeys.ifPresent(
        file ->
            checks.add(
                new IssuerCheck(
                    Issuer.LOCAL, IssuerKeys.inFile(file, executor, whenChanged), clock)));
    for (Issuer issuer : settings.issuers()) {
      IssuerKeys keys = IssuerKeys.fetched(issuer, settings.times(), executor, whenChanged);
      checks.add(new IssuerCheck(issuer, keys, clock));
    }
    return new TokenCheck(checks);
  }

  public Verdict check(String token) {
    if (token.length() > LONGEST) {
      return new Verdict.Refused();
    }
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      JWTClaimsSet unverified = parsed.getJWTClaimsSet();
      IssuerCheck issuer =
          unverified.getIssuer() == null ? null : byIdentifier.get(unverified.getIssuer());
      return issuer == null ? new Verdict.Refused() : issuer.check(parsed);
    } catch (ParseException | IllegalArgumentException misshapen) {
      return new Verdict.Refused();
    }
  }
}
