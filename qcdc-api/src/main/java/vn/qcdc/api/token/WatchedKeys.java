package vn.qcdc.api.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes when keys were last read, and tells when they are others than before. */
final class WatchedKeys implements JWKSetSource<SecurityContext> {

  private static final System.Logger LOG = System.getLogger(WatchedKeys.class.getName());

  private final Issuer issuer;
  private final JWKSetSource<SecurityContext> source;
  private final Runnable whenChanged;
  private Set<String> known = Set.of();
  private Set<String> numbers = Set.of();
  private Instant readAt = Instant.MIN;

  WatchedKeys(Issuer issuer, JWKSetSource<SecurityContext> source, Runnable whenChanged) {
    this.issuer = issuer;
    this.source = source;
    this.whenChanged = whenChanged;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      JWKSet keys = source.getJWKSet(evaluator, now, context);
      note(keys, Instant.ofEpochMilli(now));
      return keys;
    } catch (KeySourceException away) {
      LOG.log(System.Logger.Level.WARNING, away.getMessage());
      throw away;
    }
  }

  /** Whether a key of this number was among those that were read last. */
  synchronized boolean knows(String key) {
    return numbers.contains(key);
  }

  /** Whether the keys were read within this time before an instant. */
  synchronized boolean wereReadWithin(Duration time, Instant now) {
    return readAt.isAfter(now.minus(time));
  }

  private void note(JWKSet keys, Instant now) {
    Set<String> current =
        keys.getKeys().stream().map(JWK::toJSONString).collect(toUnmodifiableSet());
    boolean changed;
    synchronized (this) {
      changed = !current.equals(known);
      known = current;
      numbers = keys.getKeys().stream().map(JWK::getKeyID).collect(toUnmodifiableSet());
      readAt = now;
    }
    if (changed) {
      LOG.log(
          System.Logger.Level.INFO,
          "Issuer {0} signs with {1} keys: {2}",
          issuer.name(),
          current.size(),
          keys.getKeys().stream().map(JWK::getKeyID).sorted().toList());
      whenChanged.run();
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
