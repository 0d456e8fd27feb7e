package vn.qcdc.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * Hậu Giang with figures, Bình Thuận as an organisation; none where only the server was
   * installed.
   */
  static List<Path> examples() {
    String checkout = System.getProperty("qcdc.checkout", "");
    return checkout.isBlank()
        ? List.of()
        : Stream.of("hau-giang", "binh-thuan")
            .map(name -> Path.of(checkout, "examples", name))
            .filter(Files::isDirectory)
            .toList();
  }
}
