package vn.qcdc.api.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads verified claims as an issuer writes them. */
final class Claims {

  /** Letters, digits, signs and single blanks, as they can be shown and kept. */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,200}");

  private final Issuer issuer;

  Claims(Issuer issuer) {
    this.issuer = issuer;
  }

  Bearer bearer(JWTClaimsSet claims) throws BadJWTException {
    Map<String, @Nullable Object> all = claims.getClaims();
    String subject =
        name(claims.getSubject()).orElseThrow(() -> new BadJWTException("its subject is no name"));
    String name =
        issuer
            .uniqueName(subject)
            .orElseThrow(() -> new BadJWTException("its subject is of another issuer"));
    Set<String> roles =
        words(all, issuer.claims().roles()).stream()
            .filter(issuer::mayGive)
            .collect(toUnmodifiableSet());
    return new Bearer(
        name,
        name(all.get("preferred_username")).orElse(subject),
        client(all).orElse(name),
        issuer.identifier(),
        roles,
        words(all, issuer.claims().units()),
        claims.getExpirationTime().toInstant());
  }

  private Optional<String> client(Map<String, @Nullable Object> claims) throws BadJWTException {
    for (String path : issuer.claims().client()) {
      @Nullable Object value = at(claims, path);
      if (value != null) {
        return Optional.of(
            name(value).orElseThrow(() -> new BadJWTException("its client is no name")));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> name(@Nullable Object value) {
    return value instanceof String text && NAME.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Of the first path that is there; one word alone is no list, so that a slip is not a right. */
  private static Set<String> words(Map<String, @Nullable Object> claims, List<String> paths)
      throws BadJWTException {
    for (String path : paths) {
      @Nullable Object value = at(claims, path);
      if (value != null) {
        return texts(path, value);
      }
    }
    return Set.of();
  }

  private static Set<String> texts(String path, Object value) throws BadJWTException {
    Set<String> texts = new HashSet<>();
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      list.forEach(each -> texts.add((String) each));
      return texts;
    }
    throw new BadJWTException("its claim " + path + " is no list of texts");
  }

  /** A claim of that very name, or a member of a claim along the dots. */
  private static @Nullable Object at(Map<?, ?> claims, String path) {
    @Nullable Object exact = claims.get(path);
    int dot = path.indexOf('.');
    if (exact != null || dot < 0) {
      return exact;
    }
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(dot + 1))
        : null;
  }
}
