package vn.qcdc.persistence.petitioner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petitioner.Clue;
import vn.qcdc.domain.petitioner.Trait;

class BlindIndexTest {

  private final OctetSequenceKey key = SampleKeys.indexing("index-1");
  private final UnitId unit = new UnitId(93);
  private final Clue clue = Clue.of(Trait.FULL_NAME, "Trần Thị Hòa");

  @Test
  void equal_names_have_equal_digests() {
    Clue same = Clue.of(Trait.FULL_NAME, "TRẦN THỊ HOÀ");
    assertArrayEquals(BlindIndex.of(clue, unit, key), BlindIndex.of(same, unit, key));
    assertEquals(16, BlindIndex.of(clue, unit, key).length);
  }

  @Test
  void another_name_trait_unit_or_key_has_another() {
    byte[] digest = BlindIndex.of(clue, unit, key);
    for (byte[] other :
        new byte[][] {
          BlindIndex.of(Clue.of(Trait.FULL_NAME, "Trần Thị Hoa"), unit, key),
          BlindIndex.of(new Clue(Trait.PHONE, clue.normal()), unit, key),
          BlindIndex.of(clue, new UnitId(931), key),
          BlindIndex.of(clue, unit, SampleKeys.indexing("index-1"))
        }) {
      assertFalse(Arrays.equals(digest, other));
    }
  }
}
