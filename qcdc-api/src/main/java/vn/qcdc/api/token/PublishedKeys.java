package vn.qcdc.api.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** What may check signatures, out of what an issuer publishes. */
final class PublishedKeys {

  private static final Set<KeyType> ASYMMETRIC = Set.of(KeyType.RSA, KeyType.EC);
  private static final int LEAST_RSA_BITS = 2048;

  private PublishedKeys() {}

  /**
   * @throws ParseException for what is no set of keys, or one without a key that could be used
   */
  static JWKSet parse(byte[] json) throws ParseException {
    List<JWK> usable =
        JWKSet.parse(new String(json, StandardCharsets.UTF_8)).getKeys().stream()
            .filter(PublishedKeys::isUsable)
            .toList();
    if (usable.isEmpty()) {
      throw new ParseException("No key with a number that could check a signature", 0);
    }
    return new JWKSet(usable);
  }

  /** A private key that was published is known to everybody. */
  private static boolean isUsable(JWK key) {
    return ASYMMETRIC.contains(key.getKeyType())
        && !key.isPrivate()
        && key.getKeyID() != null
        && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
        && (!key.getKeyType().equals(KeyType.RSA) || key.size() >= LEAST_RSA_BITS);
  }
}
