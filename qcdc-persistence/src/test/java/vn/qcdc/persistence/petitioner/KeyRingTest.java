package vn.qcdc.persistence.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRingTest {

  private static final OctetSequenceKey SEALING = SampleKeys.sealing("seal-1");
  private static final OctetSequenceKey INDEXING = SampleKeys.indexing("index-1");

  static Stream<String> useless() {
    return Stream.of(
        "",
        "[]",
        "{\"keys\": []}",
        "{\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0LXNlY3JldA\"}",
        SampleKeys.text(SEALING),
        SampleKeys.text(INDEXING),
        SampleKeys.text(SEALING, INDEXING, SampleKeys.key("short", EncryptionMethod.A128GCM, 128)),
        SampleKeys.text(SampleKeys.key("seal-1", EncryptionMethod.A256GCM, 128), INDEXING),
        SampleKeys.text(SampleKeys.key("seal-1", JWEAlgorithm.DIR, 256), INDEXING));
  }

  @ParameterizedTest
  @MethodSource("useless")
  void what_is_no_ring_is_refused_without_being_told(String text) {
    ParseException refusal = assertThrows(ParseException.class, () -> KeyRing.parse(text));
    assertFalse(String.valueOf(refusal.getMessage()).contains("c2Vj"));
  }

  @Test
  void the_first_of_each_kind_is_active_and_none_is_printed() {
    OctetSequenceKey newer = SampleKeys.sealing("seal-2");
    KeyRing ring = SampleKeys.ring(newer, INDEXING, SEALING);
    assertEquals(newer, ring.sealing());
    assertEquals(INDEXING, ring.indexing());
    assertEquals(Set.of("seal-1", "seal-2"), ring.sealingIds());
    assertFalse(ring.toString().contains(SEALING.getKeyValue().toString()));
  }

  @Test
  void a_changed_file_is_read_again_and_a_spoiled_one_takes_no_key_away(@TempDir Path folder)
      throws IOException {
    Path path = folder.resolve("ring.json");
    KeyRingFile file = new KeyRingFile(path.toString());
    assertTrue(file.get().isEmpty());
    SampleKeys.write(path, SampleKeys.text(SEALING, INDEXING));
    assertEquals(Set.of("seal-1"), file.get().sealingIds());
    SampleKeys.write(path, SampleKeys.text(SampleKeys.sealing("seal-2"), SEALING, INDEXING));
    assertEquals("seal-2", file.get().sealing().getKeyID());
    SampleKeys.write(path, "{");
    assertEquals("seal-2", file.get().sealing().getKeyID());
    Files.delete(path);
    assertEquals("seal-2", file.get().sealing().getKeyID());
  }

  @Test
  void without_a_file_there_is_no_key() {
    assertTrue(new KeyRingFile("").get().isEmpty());
  }
}
