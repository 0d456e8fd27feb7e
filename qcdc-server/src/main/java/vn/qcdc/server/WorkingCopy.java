package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The part of the server that it writes to while it runs, copied into the home and copied anew for
 * each build.
 *
 * <p>It never runs where it was built: the next build would keep the old application.
 */
final class WorkingCopy {
  private static final int NEEDED_MEBIBYTES = 200;

  private WorkingCopy() {}

  static void refresh(Path distribution, Home home) throws IOException {
    try {
      copyIfChanged(distribution, home);
    } catch (AccessDeniedException e) {
      throw new CannotProceed(
          e.getFile() + " cannot be used by this user. Build and run as the same user.", e);
    }
  }

  private static void copyIfChanged(Path distribution, Home home) throws IOException {
    Path source = distribution.resolve("standalone");
    String build = fingerprint(source);
    Path mark = home.server().resolve("build");
    if (Files.exists(mark) && Files.readString(mark).equals(build)) {
      forgetLastRun(home.server());
      return;
    }
    home.requireSpace(NEEDED_MEBIBYTES, "The server");
    FolderTree.delete(home.server());
    FolderTree.copy(source, home.server());
    forgetLastRun(home.server());
    Files.writeString(mark, build);
  }

  /**
   * What a killed server leaves behind must not tell the next one that the application has failed
   * or is there.
   */
  private static void forgetLastRun(Path server) throws IOException {
    FolderTree.delete(server.resolve("tmp"));
    for (String state : new String[] {"failed", "deployed", "isdeploying", "undeployed"}) {
      Files.deleteIfExists(server.resolve("deployments").resolve("ROOT.war." + state));
    }
  }

  private static String fingerprint(Path source) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Files.readAllBytes(source.resolve("configuration/standalone.xml")));
    digest.update(Files.readAllBytes(source.resolve("deployments/ROOT.war")));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
