package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of PostgreSQL: any free one at first, then the same as long as nobody else takes it. */
final class RememberedPort {
  private RememberedPort() {}

  static int in(Home home) throws IOException {
    Path file = home.root().resolve("database.port");
    if (Files.exists(file)) {
      int port = parse(Files.readString(file).strip());
      if (port > 0 && FreePort.isFree(port)) {
        return port;
      }
    }
    int port = FreePort.any();
    Files.writeString(file, Integer.toString(port));
    return port;
  }

  private static int parse(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException spoiled) {
      return 0;
    }
  }
}
