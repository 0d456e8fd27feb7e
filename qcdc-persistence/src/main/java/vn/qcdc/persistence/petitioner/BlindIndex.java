package vn.qcdc.persistence.petitioner;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petitioner.Clue;

/**
 * What stands in the database for a clue: a keyed digest of it and of the unit. Who has not the key
 * cannot try names; who counts equal digests counts within one unit only.
 */
final class BlindIndex {

  private static final String HMAC = "HmacSHA256";

  /** 128 bits: no two clues of a country are ever equal by chance. */
  private static final int BYTES = 16;

  private BlindIndex() {}

  static byte[] of(Clue clue, UnitId unit, OctetSequenceKey key) {
    String text = clue.trait() + "\n" + unit.value() + "\n" + clue.normal();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key.toSecretKey(HMAC));
      return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has " + HMAC, impossible);
    }
  }
}
