package vn.qcdc.api.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.outbound.OutboundAddresses;
import vn.qcdc.api.outbound.OutboundCalls;

/** Asks an issuer for its keys, at the address that its own discovery document names. */
final class FetchedKeys implements JWKSetSource<SecurityContext> {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 256 * 1024;
  private static final JsonMapper JSON = new JsonMapper();

  private final Issuer issuer;
  private final OutboundCalls calls;

  /** As it was discovered; forgotten when it did not answer, for it may have moved. */
  private volatile @Nullable URI discovered;

  FetchedKeys(Issuer issuer) {
    this.issuer = issuer;
    List<String> named =
        Stream.concat(Stream.of(URI.create(issuer.identifier())), issuer.jwksUri().stream())
            .map(URI::getHost)
            .toList();
    this.calls = new OutboundCalls(new OutboundAddresses(named), PATIENCE, MOST_BYTES);
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      return PublishedKeys.parse(calls.get(address()));
    } catch (IOException | ParseException | IllegalArgumentException failed) {
      discovered = null;
      throw new JWKSetUnavailableException(
          "No keys of issuer %s: %s".formatted(issuer.name(), failed.getMessage()), failed);
    }
  }

  private URI address() throws IOException {
    Optional<URI> known = issuer.jwksUri().or(() -> Optional.ofNullable(discovered));
    if (known.isPresent()) {
      return known.get();
    }
    URI found = discover();
    discovered = found;
    return found;
  }

  /** A document that speaks for another issuer is not believed. */
  private URI discover() throws IOException {
    String base = issuer.identifier().replaceFirst("/$", "");
    JsonNode document =
        JSON.readTree(calls.get(URI.create(base + "/.well-known/openid-configuration")));
    if (!issuer.identifier().equals(document.path("issuer").asText())) {
      throw new IOException("The discovery document is of another issuer");
    }
    return URI.create(document.path("jwks_uri").asText());
  }

  @Override
  public void close() {
    discovered = null;
  }
}
