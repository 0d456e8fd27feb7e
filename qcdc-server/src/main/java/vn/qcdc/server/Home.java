package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one installation: its data, keys, logs and working copy of the server. */
public record Home(Path root) {
  private static final long MEBIBYTE = 1024 * 1024;

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Opens the folder and makes what is missing of it. */
  public static Home at(Path folder) {
    Home home = new Home(folder);
    try {
      Files.createDirectories(home.root);
      PrivateFiles.createFolder(home.keys());
      Files.createDirectories(home.logs());
    } catch (IOException e) {
      throw new CannotProceed(
          "The folder " + home.root + " cannot be written. Name another one with --home.", e);
    }
    if (!Files.isReadable(home.keys())) {
      throw new CannotProceed(
          home.root
              + " belongs to another user. Run as that user, or name another folder with --home.");
    }
    return home;
  }

  boolean exists() {
    return Files.isDirectory(root);
  }

  Path data() {
    return root.resolve("data");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path keys() {
    return root.resolve("keys");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  Path server() {
    return root.resolve("server");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path running() {
    return root.resolve("running.properties");
  }

  Path exampleLoaded() {
    return root.resolve("example-loaded");
  }

  void requireSpace(long mebibytes, String purpose) {
    try {
      long free = Files.getFileStore(root).getUsableSpace() / MEBIBYTE;
      if (free < mebibytes) {
        throw new CannotProceed(
            "%s needs %d MB on the disk of %s, but only %d MB are free. Free some space or name another folder with --home."
                .formatted(purpose, mebibytes, root, free));
      }
    } catch (IOException e) {
      throw new CannotProceed("The disk of " + root + " does not answer: " + e.getMessage(), e);
    }
  }
}
