package vn.qcdc.api.access;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.token.Bearer;
import vn.qcdc.api.token.IssuerSettings;
import vn.qcdc.api.token.Mode;
import vn.qcdc.api.token.TokenCheck;
import vn.qcdc.api.token.Verdict;

/**
 * Says of a token who bears it. Whom this server trusts is told by its environment; outside
 * production also the local issuer, whose public keys stand in the file that the system property
 * {@code qcdc.issuer.jwks} names. Settings that cannot be understood keep the server from starting.
 */
@ApplicationScoped
public class TrustedIssuers {

  private static final System.Logger LOG = System.getLogger(TrustedIssuers.class.getName());

  /** More callers than a province has at one time. */
  private static final int MOST_REMEMBERED = 2000;

  @Inject Clock clock;
  @Inject Roles known;
  @Resource ManagedExecutorService executor;

  private Mode mode = Mode.PRODUCTION;
  private TokenCheck tokens = TokenCheck.ofNobody();

  /** Tokens that were found good; to check a signature takes longer than many an answer. */
  private Cache<String, Caller> checked = Caffeine.newBuilder().build();

  @PostConstruct
  void readSettings() {
    IssuerSettings settings = settings();
    mode = settings.mode();
    checked =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(settings.times().verdict())
            .build();
    tokens =
        TokenCheck.of(
            settings,
            localKeys(System.getProperty("qcdc.issuer.jwks", "")),
            clock,
            executor,
            checked::invalidateAll);
  }

  /** Settings are read at the start, not by the first caller. */
  void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    LOG.log(System.Logger.Level.INFO, "Mode: {0}, {1} roles", mode.code(), known.all().size());
  }

  public Mode mode() {
    return mode;
  }

  /**
   * Empty when the token is not to be trusted, for whatever reason.
   *
   * @throws ProblemException when that cannot be told because its issuer does not answer
   */
  Optional<Caller> caller(String token) {
    Caller seen = checked.getIfPresent(token);
    return seen != null && clock.instant().isBefore(seen.expires())
        ? Optional.of(seen)
        : check(token);
  }

  private Optional<Caller> check(String token) {
    Verdict verdict = tokens.check(token);
    if (verdict instanceof Verdict.Undecided) {
      throw new ProblemException(ProblemCode.UNAVAILABLE);
    }
    Optional<Caller> caller =
        verdict instanceof Verdict.Trusted trusted
            ? Optional.of(caller(trusted.bearer()))
            : Optional.empty();
    caller.ifPresent(found -> checked.put(token, found));
    return caller;
  }

  private Caller caller(Bearer bearer) {
    return new Caller(
        bearer.name(),
        bearer.displayName(),
        bearer.client(),
        bearer.issuer(),
        bearer.roles().stream().flatMap(code -> known.role(code).stream()).collect(toSet()),
        bearer.units(),
        bearer.expires());
  }

  private static IssuerSettings settings() {
    try {
      return IssuerSettings.of(System.getenv());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "The settings of issuers cannot be used. " + wrong.getMessage(), wrong);
    }
  }

  private Optional<Path> localKeys(String file) {
    if (mode == Mode.PRODUCTION || file.isEmpty()) {
      return Optional.empty();
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "The local issuer is trusted: whoever can read the keys of this machine can be anybody"
            + " here. This is for evaluation; set QCDC_MODE=production for real work.");
    return Optional.of(Path.of(file));
  }
}
