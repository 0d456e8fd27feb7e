package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words of 256 bits, in hexadecimal digits. */
final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  static String make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The one in the file, made at the first call. */
  static String kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.write(file, make());
    }
    return Files.readString(file).strip();
  }
}
