package vn.qcdc.it.secrecy;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Secrets in every form in which somebody could write them down, looked for in bytes. */
final class Needles {

  /** The bytes of each form, found quickly by the first two of them. */
  private final Map<Integer, Map<String, byte[]>> byFirstTwo = new HashMap<>();

  Needles(List<String> secrets) {
    secrets.forEach(this::addForms);
  }

  /** The forms that are there. */
  Set<String> in(byte[] hay) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + 1 < hay.length; at++) {
      Map<String, byte[]> possible = byFirstTwo.get(pair(hay, at));
      if (possible != null) {
        int start = at;
        possible.forEach(
            (form, bytes) -> {
              if (startsWith(hay, start, bytes)) {
                found.add(form);
              }
            });
      }
    }
    return found;
  }

  Set<String> in(String hay) {
    return in(hay.getBytes(StandardCharsets.UTF_8));
  }

  private void addForms(String secret) {
    Stream.of(secret, toneElsewhere(secret), plain(secret))
        .flatMap(
            text -> Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)))
        .flatMap(
            spelling ->
                Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                    .map(form -> Normalizer.normalize(spelling, form)))
        .distinct()
        .forEach(this::addBytes);
  }

  private void addBytes(String text) {
    for (Charset charset : Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] bytes = text.getBytes(charset);
      add(text + " in " + charset, bytes);
      for (int shift = 0; shift < 3; shift++) {
        add(text + " of " + charset + " in base64, " + shift, base64(bytes, shift));
      }
      add(text + " of " + charset + " in hex", ascii(HexFormat.of().formatHex(bytes)));
      add(
          text + " of " + charset + " in HEX",
          ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
    }
    add(text + " in an address", ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    add(
        text + " escaped",
        ascii(
            text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining())));
  }

  /** What stands inside of any base64 text in which the bytes begin at this place of three. */
  private static byte[] base64(byte[] bytes, int shift) {
    byte[] shifted = new byte[bytes.length + shift];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    // The letters at both ends depend on the neighbours as well.
    return ascii(text.substring(shift == 0 ? 0 : shift + 1, text.length() - 1));
  }

  private void add(String form, byte[] bytes) {
    byFirstTwo.computeIfAbsent(pair(bytes, 0), pair -> new HashMap<>()).put(form, bytes);
  }

  private static boolean startsWith(byte[] hay, int at, byte[] bytes) {
    int end = at + bytes.length;
    return end <= hay.length && Arrays.equals(hay, at, end, bytes, 0, bytes.length);
  }

  private static int pair(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  /** {@code hòa} as {@code hoà}. */
  private static String toneElsewhere(String text) {
    return text.replace("òa", "oà").replace("óa", "oá").replace("ủy", "uỷ");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
