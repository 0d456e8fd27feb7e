package vn.qcdc.api.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The keys of the local issuer, as they stand in its file now. */
record FileKeys(Path file) implements JWKSetSource<SecurityContext> {

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      return PublishedKeys.parse(Files.readAllBytes(file));
    } catch (IOException | ParseException unreadable) {
      throw new JWKSetUnavailableException("No keys in " + file, unreadable);
    }
  }

  @Override
  public void close() {
    // The file is only open while it is read.
  }
}
