package vn.qcdc.persistence.petitioner;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.HeaderParameterNames;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;

/**
 * The seal of one identity: a JWE ({@code dir}, {@code A256GCM}) whose protected header names the
 * row that it belongs to. In another row, or in a row that was given to another unit, it is
 * spoiled.
 */
final class Seal {

  private Seal() {}

  static String close(Identity identity, Petitioner petitioner, OctetSequenceKey key) {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .customParams(row(petitioner))
            .build();
    JWEObject sealed = new JWEObject(header, new Payload(IdentityText.of(identity)));
    try {
      sealed.encrypt(new DirectEncrypter(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("A key of 256 bits seals", impossible);
    }
    return sealed.serialize();
  }

  static Opening open(String sealed, Petitioner petitioner, KeyRing ring) {
    try {
      Map<String, Object> header = header(sealed);
      String id = String.valueOf(header.get(HeaderParameterNames.KEY_ID));
      if (!header.equals(expected(petitioner, id))) {
        return new Opening.Spoiled();
      }
      Optional<OctetSequenceKey> key = ring.sealing(id);
      if (key.isEmpty()) {
        return new Opening.KeyMissing(id);
      }
      JWEObject closed = JWEObject.parse(sealed);
      closed.decrypt(new DirectDecrypter(key.get()));
      return new Opening.Opened(IdentityText.read(closed.getPayload().toString()));
    } catch (ParseException | JOSEException | IllegalArgumentException changed) {
      return new Opening.Spoiled();
    }
  }

  /** Read before the seal itself, whose parser trusts that a header has what headers have. */
  private static Map<String, Object> header(String sealed) throws ParseException {
    int end = Math.max(sealed.indexOf('.'), 0);
    String text = Base64URL.from(sealed.substring(0, end)).decodeToString();
    // Of the word null it makes no map.
    return Optional.ofNullable(JSONObjectUtils.parse(text))
        .orElseThrow(() -> new ParseException("it has no header", 0));
  }

  private static Map<String, Object> expected(Petitioner petitioner, String key) {
    Map<String, Object> header = new HashMap<>(row(petitioner));
    header.put(HeaderParameterNames.ALGORITHM, JWEAlgorithm.DIR.getName());
    header.put(HeaderParameterNames.ENCRYPTION_ALGORITHM, EncryptionMethod.A256GCM.getName());
    header.put(HeaderParameterNames.KEY_ID, key);
    return header;
  }

  private static Map<String, Object> row(Petitioner petitioner) {
    return Map.of(
        "row", petitioner.id().toString(),
        "unit", String.valueOf(petitioner.unit().value()),
        "kind", petitioner.kind().name());
  }
}
