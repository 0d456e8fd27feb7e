package vn.qcdc.it.petitioner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Home;
import vn.qcdc.server.PetitionerKeys;

/** The key ring of the server under test, as its operator changes it. */
public final class PetitionerRing {

  private PetitionerRing() {}

  /** The ids of the keys that are active from now on. */
  public static List<String> rotate() {
    try {
      return keys().rotate();
    } catch (IOException noDisk) {
      throw new UncheckedIOException(noDisk);
    }
  }

  static List<String> retire(Set<String> inUse) {
    try {
      return keys().retire(inUse);
    } catch (IOException noDisk) {
      throw new UncheckedIOException(noDisk);
    }
  }

  static Path file() {
    return RunningServer.shared().home().resolve("keys/petitioners.jwks.json");
  }

  private static PetitionerKeys keys() {
    return PetitionerKeys.of(new Home(RunningServer.shared().home()), Map.of());
  }
}
