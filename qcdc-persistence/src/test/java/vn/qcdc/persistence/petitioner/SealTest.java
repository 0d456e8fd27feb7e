package vn.qcdc.persistence.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.MatterKind;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.SamplePetitioner;

class SealTest {

  private final OctetSequenceKey key = SampleKeys.sealing("seal-2");
  private final OctetSequenceKey older = SampleKeys.sealing("seal-1");
  private final KeyRing ring = SampleKeys.ring(key, older, SampleKeys.indexing("index-1"));
  private final Identity identity = SamplePetitioner.identity();
  private final Petitioner petitioner = SamplePetitioner.of(new UnitId(93));
  private final String sealed = Seal.close(identity, petitioner, key);

  @Test
  void every_key_of_the_ring_opens() {
    assertEquals(new Opening.Opened(identity), Seal.open(sealed, petitioner, ring));
    assertEquals(
        new Opening.Opened(identity),
        Seal.open(Seal.close(identity, petitioner, older), petitioner, ring));
  }

  @Test
  void a_key_that_is_not_there_is_named() {
    KeyRing other = SampleKeys.ring(older, SampleKeys.indexing("index-1"));
    assertEquals(new Opening.KeyMissing("seal-2"), Seal.open(sealed, petitioner, other));
    assertEquals(new Opening.KeyMissing("seal-2"), Seal.open(sealed, petitioner, KeyRing.EMPTY));
  }

  @Test
  void another_key_of_the_same_name_does_not_open() {
    KeyRing forged = SampleKeys.ring(SampleKeys.sealing("seal-2"), SampleKeys.indexing("index-1"));
    assertEquals(new Opening.Spoiled(), Seal.open(sealed, petitioner, forged));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4}) // a direct seal has no key of its own, so part 1 is empty
  void one_changed_bit_of_any_byte_spoils_it(int part) {
    int length = Base64URL.from(sealed.split("\\.", -1)[part]).decode().length;
    for (int at = 0; at < length; at++) {
      Opening opening = Seal.open(changed(part, at), petitioner, ring);
      assertFalse(opening instanceof Opening.Opened, "byte " + at);
    }
  }

  private String changed(int part, int at) {
    String[] parts = sealed.split("\\.", -1);
    byte[] bytes = Base64URL.from(parts[part]).decode();
    bytes[at] ^= 1;
    parts[part] = Base64URL.encode(bytes).toString();
    return String.join(".", parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "....", "a.b.c.d.e", "bnVsbA.b.c.d.e", "W10.b.c.d.e", "e30.b.c.d.e"})
  void what_is_no_seal_is_spoiled(String text) {
    assertEquals(new Opening.Spoiled(), Seal.open(text, petitioner, ring));
  }

  @Test
  void it_belongs_to_one_row_of_one_unit_and_kind() {
    Petitioner p = petitioner;
    for (Petitioner other :
        new Petitioner[] {
          with(UUID.randomUUID(), p.unit(), p.kind()),
          with(p.id(), new UnitId(92), p.kind()),
          with(p.id(), p.unit(), MatterKind.COMPLAINT)
        }) {
      assertEquals(new Opening.Spoiled(), Seal.open(sealed, other, ring));
    }
  }

  @Test
  void a_seal_of_another_make_is_refused_even_with_the_key() throws JOSEException {
    JWEObject unbound =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID("seal-2")
                .build(),
            new Payload("{\"fullName\": \"Kẻ Giả Mạo\"}"));
    unbound.encrypt(new DirectEncrypter(key));
    assertEquals(new Opening.Spoiled(), Seal.open(unbound.serialize(), petitioner, ring));
  }

  @Test
  void the_same_sealed_twice_looks_different_and_is_as_long_as_another() {
    assertNotEquals(sealed, Seal.close(identity, petitioner, key));
    assertEquals(sealed.length(), Seal.close(Identity.ANONYMOUS, petitioner, key).length());
    String header = Base64URL.from(sealed.substring(0, sealed.indexOf('.'))).decodeToString();
    assertFalse(header.contains("Thương"));
    assertFalse(
        new String(Base64URL.from(sealed.split("\\.", -1)[3]).decode(), StandardCharsets.UTF_8)
            .contains("Thương"));
  }

  private Petitioner with(UUID id, UnitId unit, MatterKind kind) {
    return new Petitioner(
        id,
        unit,
        kind,
        petitioner.anonymous(),
        petitioner.receivedOn(),
        petitioner.registeredAt(),
        petitioner.registeredBy(),
        null);
  }
}
