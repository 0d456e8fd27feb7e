package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/** Whether the example is to be loaded. */
enum ExampleWish {
  /**
   * Once, and only into the built-in data base: an operator's own is not to be filled with
   * examples.
   */
  WHEN_NEW,
  YES,
  NO;

  boolean isDue(Home home, boolean externalDatabase) {
    return switch (this) {
      case YES -> true;
      case NO -> false;
      case WHEN_NEW -> !externalDatabase && !Files.exists(home.exampleLoaded());
    };
  }

  static void remember(Home home) throws IOException {
    Files.writeString(home.exampleLoaded(), Instant.now() + System.lineSeparator());
  }
}
