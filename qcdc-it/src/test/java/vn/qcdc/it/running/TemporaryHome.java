package vn.qcdc.it.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.qcdc.server.FolderTree;
import vn.qcdc.server.Home;

/**
 * The home of a server under test. Its logs stay behind in {@code target/server-logs}, nothing
 * else.
 */
record TemporaryHome(Home home) {
  private static final Path KEPT_LOGS = Path.of("target", "server-logs");

  static TemporaryHome make() throws IOException {
    return new TemporaryHome(Home.at(Files.createTempDirectory("qcdc-it")));
  }

  void delete() {
    try {
      if (Files.isDirectory(home.logs())) {
        FolderTree.delete(KEPT_LOGS);
        FolderTree.copy(home.logs(), KEPT_LOGS);
      }
      FolderTree.delete(home.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
