package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {

  @TempDir private Path folder;

  @Test
  void without_a_word_it_is_this_machine_only() {
    assertEquals(
        List.of("-Djboss.bind.address=127.0.0.1", "-Dqcdc.bind.plain=127.0.0.1"),
        Listening.in(Map.of()).properties());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.0.5", "::"})
  void nobody_outside_is_answered_in_plain_text(String address) {
    CannotProceed refused =
        assertThrows(CannotProceed.class, () -> Listening.in(Map.of("QCDC_BIND", address)));
    assertTrue(refused.getMessage().contains("QCDC_TLS_KEYSTORE"));
    assertThrows(
        CannotProceed.class,
        () -> Listening.in(Map.of("QCDC_BIND", address, "QCDC_BEHIND_PROXY", "no")));
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0, 127.0.0.1", "10.0.0.5, 10.0.0.5"})
  void a_proxy_is_answered_in_plain_text_where_it_was_announced(String address, String host) {
    Listening listening = Listening.in(Map.of("QCDC_BIND", address, "QCDC_BEHIND_PROXY", "true"));
    assertTrue(listening.properties().contains("-Dqcdc.bind.plain=" + address));
    assertEquals(host, listening.plainHost());
  }

  @Test
  void with_a_key_only_tls_goes_outside() throws IOException {
    Path key = Files.writeString(folder.resolve("key.p12"), "");
    Path password = Files.writeString(folder.resolve("password"), "geheim\n");
    Listening listening =
        Listening.in(
            Map.of(
                "QCDC_BIND", "0.0.0.0",
                "QCDC_TLS_KEYSTORE", key.toString(),
                "QCDC_TLS_PASSWORD_FILE", password.toString()));
    assertEquals(
        List.of("-Djboss.bind.address=0.0.0.0", "-Dqcdc.bind.plain=127.0.0.1", "-Dqcdc.tls=true"),
        listening.properties());
    assertEquals("geheim", listening.environment().get("QCDC_TLS_PASSWORD"));
    assertEquals(8443, listening.tls().orElseThrow().port());
    assertFalse(listening.toString().contains("geheim"));
  }

  @Test
  void a_key_that_is_not_there_or_has_no_password_is_said_at_once() throws IOException {
    String key = Files.writeString(folder.resolve("key.p12"), "").toString();
    for (Map<String, String> wrong :
        List.of(
            Map.of("QCDC_TLS_KEYSTORE", key + "x", "QCDC_TLS_PASSWORD", "x"),
            Map.of("QCDC_TLS_KEYSTORE", key),
            Map.of("QCDC_TLS_KEYSTORE", key, "QCDC_TLS_PASSWORD_FILE", key + "x"),
            Map.of(
                "QCDC_TLS_KEYSTORE", key, "QCDC_TLS_PASSWORD", "x", "QCDC_HTTPS_PORT", "https"))) {
      assertThrows(CannotProceed.class, () -> Listening.in(wrong));
    }
  }
}
