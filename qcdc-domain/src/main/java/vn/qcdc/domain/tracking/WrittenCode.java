package vn.qcdc.domain.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads tracking codes as people type them: in small letters, without hyphens, with an O for a zero
 * and an I or L for a one, which no code has.
 */
public final class WrittenCode {

  private static final Pattern SIGNS = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
  private static final Pattern GROUPS = Pattern.compile("(.{4})(.{4})(.{4})(.{4})");

  private WrittenCode() {}

  /** As it was given out; empty for what no code can be. */
  public static Optional<String> read(String typed) {
    String signs =
        typed
            .replaceAll("[\\s\\-–]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SIGNS.matcher(signs).matches()
        ? Optional.of(GROUPS.matcher(signs).replaceFirst("$1-$2-$3-$4"))
        : Optional.empty();
  }
}
