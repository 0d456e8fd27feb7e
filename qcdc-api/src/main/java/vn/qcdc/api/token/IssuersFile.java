package vn.qcdc.api.token;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a list of issuers as operators write it, and says which entry is wrong and why. */
final class IssuersFile {

  /** Asymmetric all of them: who can check a token must not be able to make one. */
  /** What the server itself is called in the audit. */
  private static final String SYSTEM = "system";

  private static final Set<JWSAlgorithm> KNOWN_ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Set<JWSAlgorithm> USUAL_ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private IssuersFile() {}

  /** One entry as it is written; what is left out has a usual value. */
  record Entry(
      @Nullable String name,
      @Nullable String issuer,
      @Nullable String jwksUri,
      @Nullable String audience,
      @Nullable List<String> algorithms,
      @Nullable String rolesClaim,
      @Nullable String unitsClaim,
      @Nullable String clientClaim,
      @Nullable Set<String> mayGrant) {

    static Entry usual(String name, String issuer, String audience) {
      return new Entry(name, issuer, null, audience, null, null, null, null, null);
    }
  }

  /**
   * @throws IllegalArgumentException for what is no list of issuers
   */
  static List<Issuer> parse(byte[] json) {
    List<Entry> entries;
    try {
      entries = JSON.readValue(json, new TypeReference<List<Entry>>() {});
    } catch (IOException misshapen) {
      throw new IllegalArgumentException("it is no list of issuers in JSON", misshapen);
    }
    List<Issuer> issuers = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      try {
        issuers.add(issuer(Objects.requireNonNull(entries.get(i), "it is null")));
      } catch (IllegalArgumentException | NullPointerException wrong) {
        throw new IllegalArgumentException(
            "entry %d: %s".formatted(i + 1, wrong.getMessage()), wrong);
      }
    }
    return issuers;
  }

  static Issuer issuer(Entry entry) {
    String name = required("name", entry.name());
    if (!NAME.matcher(name).matches() || name.equals(Issuer.LOCAL.name()) || name.equals(SYSTEM)) {
      throw new IllegalArgumentException(
          "the name '%s' is not 1 to 30 of a-z, 0-9 and -, or is taken".formatted(name));
    }
    String identifier = required("issuer", entry.issuer());
    requireSafe("issuer", identifier);
    if (entry.jwksUri() != null) {
      requireSafe("jwksUri", entry.jwksUri());
    }
    return new Issuer(
        name,
        identifier,
        Optional.ofNullable(entry.jwksUri()).map(URI::create),
        required("audience", entry.audience()),
        algorithms(entry.algorithms()),
        new ClaimNames(
            paths(entry.rolesClaim(), ClaimNames.USUAL.roles()),
            paths(entry.unitsClaim(), ClaimNames.USUAL.units()),
            paths(entry.clientClaim(), ClaimNames.USUAL.client())),
        Optional.ofNullable(entry.mayGrant()));
  }

  private static String required(String member, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(member + " is missing");
    }
    return value;
  }

  private static void requireSafe(String member, String address) {
    URI uri = URI.create(address);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean safe =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && (scheme.equals("https")
                || (scheme.equals("http") && LOOPBACK.matcher(uri.getHost()).matches()));
    if (!safe) {
      throw new IllegalArgumentException(
          "%s '%s' is no https address (http only to this machine)".formatted(member, address));
    }
  }

  private static Set<JWSAlgorithm> algorithms(@Nullable List<String> names) {
    if (names == null) {
      return USUAL_ALGORITHMS;
    }
    Set<JWSAlgorithm> algorithms =
        names.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    if (algorithms.isEmpty() || !KNOWN_ALGORITHMS.containsAll(algorithms)) {
      throw new IllegalArgumentException(
          "algorithms %s are not some of RS, PS or ES with 256, 384 or 512".formatted(names));
    }
    return algorithms;
  }

  private static List<String> paths(@Nullable String path, List<String> usual) {
    return path == null || path.isBlank() ? usual : List.of(path);
  }
}
