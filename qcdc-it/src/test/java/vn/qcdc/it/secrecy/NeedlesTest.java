package vn.qcdc.it.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves nothing unless it would have found something. */
class NeedlesTest {

  private final Needles needles = new Needles(List.of("Tạ Thị Xuyến Hòa", "093777123456"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "đơn của Tạ Thị Xuyến Hòa",
        "đơn của tạ thị xuyến hoà",
        "TẠ THỊ XUYẾN HÒA",
        "Ta Thi Xuyen Hoa",
        "số 093777123456."
      })
  void every_way_to_write_it_is_found(String text) {
    assertFalse(needles.in(text).isEmpty());
    assertFalse(needles.in(Normalizer.normalize(text, Normalizer.Form.NFD)).isEmpty());
    assertFalse(needles.in(text.getBytes(StandardCharsets.UTF_16LE)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"n\": \"T\\u1ea1 Th\\u1ecb Xuy\\u1ebfn H\\u00f2a\"}",
        "?q=T%E1%BA%A1+Th%E1%BB%8B+Xuy%E1%BA%BFn+H%C3%B2a"
      })
  void what_is_escaped_is_found(String text) {
    assertFalse(needles.in(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xy", "xyz"})
  void base64_is_seen_through_wherever_it_begins(String before) {
    byte[] bytes = (before + "Tạ Thị Xuyến Hòa" + before).getBytes(StandardCharsets.UTF_8);
    assertFalse(needles.in(Base64.getEncoder().encode(bytes)).isEmpty());
  }

  @Test
  void others_are_not_found() {
    assertEquals(Set.of(), needles.in("Tạ Thị Xuyến và Hòa, số 09377712345"));
    assertEquals(Set.of(), needles.in(""));
  }
}
