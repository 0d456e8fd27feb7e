package vn.qcdc.domain.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The name of a whole catalogue, made of what it says: SHA-256 in 64 hexadecimal digits. Two
 * catalogues with the same entries have the same version, in whatever order they were published.
 */
public record CatalogueVersion(String digest) {

  private static final byte[] END = {0};

  public static CatalogueVersion of(Stream<CatalogueEntry> entries) {
    MessageDigest digest = sha256();
    entries
        .sorted(Comparator.comparing(CatalogueEntry::part).thenComparing(CatalogueEntry::code))
        .forEach(
            entry -> {
              take(digest, entry.part().name());
              take(digest, entry.code());
              entry
                  .members()
                  .forEach(
                      (member, value) -> {
                        take(digest, member);
                        take(digest, value);
                      });
              digest.update(END);
            });
    return new CatalogueVersion(HexFormat.of().formatHex(digest.digest()));
  }

  /** Ends each text so that texts cannot flow together. */
  private static void take(MessageDigest digest, String text) {
    digest.update(text.getBytes(UTF_8));
    digest.update(END);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java has SHA-256", absent);
    }
  }
}
