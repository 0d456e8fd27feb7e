package vn.qcdc.persistence.petitioner;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;

/** Keys and rings that nobody else has. */
final class SampleKeys {

  private SampleKeys() {}

  static OctetSequenceKey sealing(String id) {
    return key(id, EncryptionMethod.A256GCM, 256);
  }

  static OctetSequenceKey indexing(String id) {
    return key(id, JWSAlgorithm.HS256, 256);
  }

  static OctetSequenceKey key(String id, Algorithm algorithm, int bits) {
    try {
      return new OctetSequenceKeyGenerator(bits).keyID(id).algorithm(algorithm).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeyRing ring(JWK... keys) {
    try {
      return KeyRing.parse(text(keys));
    } catch (ParseException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  static String text(JWK... keys) {
    return new JWKSet(List.of(keys)).toString(/* publicKeysOnly= */ false);
  }

  /** Writes a ring so that whoever has read the file before sees that it is another. */
  static void write(Path file, String ring) {
    try {
      FileTime before =
          Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(1);
      Files.writeString(file, ring);
      Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1000));
    } catch (IOException noDisk) {
      throw new UncheckedIOException(noDisk);
    }
  }
}
