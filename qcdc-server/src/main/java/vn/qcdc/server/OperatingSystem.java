package vn.qcdc.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What has to be known of the machine: its family, its processor, and whether we are its root. */
final class OperatingSystem {
  private static final String NAME = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

  private OperatingSystem() {}

  static boolean isWindows() {
    return NAME.startsWith("windows");
  }

  static boolean isRoot() throws InterruptedException {
    return !isWindows() && number("id", "-u") == 0;
  }

  /** The resource that the binaries' jar for this machine holds. */
  static String postgresArchive() {
    String family = isWindows() ? "windows" : NAME.startsWith("mac") ? "darwin" : "linux";
    String arch = System.getProperty("os.arch", "");
    String processor = arch.equals("aarch64") ? "arm_64" : "x86_64";
    return "/postgres-" + family + "-" + processor + ".txz";
  }

  /** The number that a command prints; -1 when it is unknown or fails. */
  static int number(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Integer.parseInt(output) : -1;
    } catch (IOException | NumberFormatException unknown) {
      return -1;
    }
  }

  static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException unknownCommand) {
      return false;
    }
  }
}
