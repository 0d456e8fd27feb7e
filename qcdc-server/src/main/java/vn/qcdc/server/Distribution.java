package vn.qcdc.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the parts of the product lie: beside this jar what the build made, in the checkout what
 * people wrote.
 */
public final class Distribution {
  private Distribution() {}

  /** The provisioned server; the system property {@code qcdc.server} names another one. */
  public static Path server() {
    String named = System.getProperty("qcdc.server", "");
    if (!named.isBlank()) {
      return Path.of(named).toAbsolutePath();
    }
    try {
      Path own =
          Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return own.resolveSibling("server").toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of this class is no file", e);
    }
  }

  /** The example of Hậu Giang; empty where only the server was installed. */
  static Optional<Path> example() {
    String checkout = System.getProperty("qcdc.checkout", "");
    return Optional.of(Path.of(checkout, "examples", "hau-giang"))
        .filter(folder -> !checkout.isBlank() && Files.isDirectory(folder));
  }
}
