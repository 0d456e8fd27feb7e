package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PetitionerKeysTest {

  @TempDir Path folder;
  private Path file;
  private PetitionerKeys keys;

  @BeforeEach
  void openHome() throws IOException {
    Home home = Home.at(folder.resolve("home"));
    file = PetitionerKeys.inHome(home);
    keys = PetitionerKeys.of(home, Map.of());
    Files.writeString(file, "{\"keys\": []}");
    keys.rotate();
  }

  @Test
  void new_keys_come_first_and_old_ones_stay() throws Exception {
    List<String> before = ids();
    List<String> added = keys.rotate();
    assertEquals(2, added.size());
    assertEquals(added, ids().subList(0, 2));
    assertEquals(before, ids().subList(2, 4));
    for (JWK key : JWKSet.parse(Files.readString(file)).getKeys()) {
      assertEquals(256, key.size());
      assertTrue(key.isPrivate());
    }
  }

  @Test
  void only_what_is_neither_active_nor_needed_is_taken_out() throws Exception {
    List<String> old = ids();
    List<String> active = keys.rotate();
    assertEquals(List.of(old.get(1)), keys.retire(Set.of(old.get(0))));
    assertEquals(List.of(active.get(0), active.get(1), old.get(0)), ids());
    assertEquals(List.of(old.get(0)), keys.retire(Set.of()));
    assertEquals(List.of(), keys.retire(Set.of()));
    assertEquals(active, ids());
  }

  @Test
  void nobody_else_reads_them() throws Exception {
    keys.rotate();
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void a_spoiled_ring_is_left_as_it_is() throws IOException {
    Files.writeString(file, "{\"keys\": [{\"k\": \"c2VjcmV0\"");
    CannotProceed refusal = assertThrows(CannotProceed.class, () -> keys.rotate());
    assertFalse(String.valueOf(refusal.getMessage()).contains("c2Vj"));
    assertThrows(CannotProceed.class, () -> keys.retire(Set.of()));
    assertEquals("{\"keys\": [{\"k\": \"c2VjcmV0\"", Files.readString(file));
  }

  @Test
  void a_ring_that_is_gone_is_not_replaced_by_a_new_one() throws IOException {
    Files.delete(file);
    assertThrows(CannotProceed.class, () -> keys.rotate());
    assertFalse(keys.exist());
  }

  @Test
  void the_operator_may_name_another_file() {
    assertEquals(
        "/etc/qcdc/keys.json",
        PetitionerKeys.of(new Home(folder), Map.of("QCDC_PETITIONER_KEYS", "/etc/qcdc/keys.json"))
            .toString());
  }

  private List<String> ids() throws IOException, ParseException {
    return JWKSet.parse(Files.readString(file)).getKeys().stream().map(JWK::getKeyID).toList();
  }
}
