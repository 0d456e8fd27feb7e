package vn.qcdc.persistence.petitioner;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of identities, as they stand in a JWK set: {@code A256GCM} keys seal, {@code HS256} keys
 * make the blind index. Of each the first is active; the others still open and find. Never printed.
 */
final class KeyRing {

  static final KeyRing EMPTY = new KeyRing(List.of(), List.of());

  private static final int BITS = 256;

  private final List<OctetSequenceKey> sealing;
  private final List<OctetSequenceKey> indexing;

  private KeyRing(List<OctetSequenceKey> sealing, List<OctetSequenceKey> indexing) {
    this.sealing = sealing;
    this.indexing = indexing;
  }

  /**
   * @throws ParseException when it is no ring of named keys of 256 bits, without telling any of it
   */
  static KeyRing parse(String jwks) throws ParseException {
    JWKSet set;
    try {
      set = JWKSet.parse(jwks);
    } catch (ParseException withContent) {
      throw new ParseException("it is no JWK set", 0);
    }
    KeyRing ring = new KeyRing(keys(set, EncryptionMethod.A256GCM), keys(set, JWSAlgorithm.HS256));
    if (ring.isEmpty() || ring.sealing.size() + ring.indexing.size() != set.size()) {
      throw new ParseException("it does not hold A256GCM and HS256 keys of 256 bits and a kid", 0);
    }
    return ring;
  }

  /** Whether there is nothing to seal or nothing to index with. */
  boolean isEmpty() {
    return sealing.isEmpty() || indexing.isEmpty();
  }

  OctetSequenceKey sealing() {
    return first(sealing);
  }

  OctetSequenceKey indexing() {
    return first(indexing);
  }

  List<OctetSequenceKey> allIndexing() {
    return indexing;
  }

  Optional<OctetSequenceKey> sealing(String id) {
    return sealing.stream().filter(key -> key.getKeyID().equals(id)).findFirst();
  }

  Set<String> sealingIds() {
    return ids(sealing);
  }

  Set<String> indexingIds() {
    return ids(indexing);
  }

  private static OctetSequenceKey first(List<OctetSequenceKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalStateException("There are no keys of petitioners");
    }
    return keys.get(0);
  }

  private static Set<String> ids(List<OctetSequenceKey> keys) {
    return keys.stream().map(OctetSequenceKey::getKeyID).collect(toUnmodifiableSet());
  }

  private static List<OctetSequenceKey> keys(JWKSet set, Algorithm algorithm) {
    return set.getKeys().stream()
        .filter(OctetSequenceKey.class::isInstance)
        .map(OctetSequenceKey.class::cast)
        .filter(key -> algorithm.equals(key.getAlgorithm()) && key.getKeyID() != null)
        .filter(key -> key.size() == BITS)
        .toList();
  }

  @Override
  public String toString() {
    return "KeyRing[sealing " + sealingIds() + ", indexing " + indexingIds() + "]";
  }
}
