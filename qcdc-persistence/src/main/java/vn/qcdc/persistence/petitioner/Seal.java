package vn.qcdc.persistence.petitioner;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.text.ParseException;
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

  private static final String ROW = "row";
  private static final String UNIT = "unit";
  private static final String KIND = "kind";

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
      JWEObject closed = JWEObject.parse(sealed);
      JWEHeader header = closed.getHeader();
      if (!belongsTo(petitioner, header)) {
        return new Opening.Spoiled();
      }
      String id = String.valueOf(header.getKeyID());
      Optional<OctetSequenceKey> key = ring.sealing(id);
      if (key.isEmpty()) {
        return new Opening.KeyMissing(id);
      }
      closed.decrypt(new DirectDecrypter(key.get()));
      return new Opening.Opened(IdentityText.read(closed.getPayload().toString()));
    } catch (ParseException | JOSEException | IllegalArgumentException changed) {
      return new Opening.Spoiled();
    }
  }

  private static boolean belongsTo(Petitioner petitioner, JWEHeader header) {
    return JWEAlgorithm.DIR.equals(header.getAlgorithm())
        && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
        && header.getCompressionAlgorithm() == null
        && header.getCustomParams().equals(row(petitioner));
  }

  private static Map<String, Object> row(Petitioner petitioner) {
    return Map.of(
        ROW, petitioner.id().toString(),
        UNIT, String.valueOf(petitioner.unit().value()),
        KIND, petitioner.kind().name());
  }
}
