package vn.qcdc.api.token;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;

/**
 * The keys of one issuer, remembered: asked for again before they are old and, at most twice in a
 * pause, when a token names one that is not among them; kept while the issuer is away.
 */
final class IssuerKeys {

  private final WatchedKeys watched;
  private final KeyTimes times;
  private final JWKSource<SecurityContext> source;

  private IssuerKeys(WatchedKeys watched, KeyTimes times, ExecutorService executor) {
    this.watched = watched;
    this.times = times;
    this.source =
        JWKSourceBuilder.create((JWKSetSource<SecurityContext>) watched)
            .retrying(true)
            .outageTolerant(times.outage().toMillis())
            .rateLimited(times.pause().toMillis())
            .cache(times.kept().toMillis(), times.patience().toMillis())
            .refreshAheadCache(times.ahead().toMillis(), null, executor, false, null, false)
            .build();
  }

  /**
   * @param executor renews keys while the old ones still serve
   */
  static IssuerKeys fetched(
      Issuer issuer, KeyTimes times, ExecutorService executor, Runnable whenChanged) {
    return new IssuerKeys(
        new WatchedKeys(issuer, new FetchedKeys(issuer), whenChanged), times, executor);
  }

  /** A file is never away, and what it says counts soon. */
  static IssuerKeys inFile(Path file, ExecutorService executor, Runnable whenChanged) {
    KeyTimes soon = new KeyTimes(KeyTimes.SOON, KeyTimes.LEAST);
    return new IssuerKeys(
        new WatchedKeys(Issuer.LOCAL, new FileKeys(file), whenChanged), soon, executor);
  }

  JWKSource<SecurityContext> source() {
    return source;
  }

  /** Whether it can be told of a key that it is none of these; never of one that was read last. */
  boolean areWithout(String key, Instant now) {
    return !watched.knows(key) && watched.wereReadWithin(times.outage().plus(times.kept()), now);
  }
}
