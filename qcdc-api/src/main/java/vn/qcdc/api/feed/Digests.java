package vn.qcdc.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one request from another. */
final class Digests {

  private Digests() {}

  /**
   * @param terms all that decides, beside the body, what becomes of a request
   */
  static String of(Path body, String terms) {
    try (InputStream in = Files.newInputStream(body)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(terms.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
