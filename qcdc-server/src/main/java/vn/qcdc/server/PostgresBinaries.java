package vn.qcdc.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once per version into the home. */
final class PostgresBinaries {
  private static final int NEEDED_MEBIBYTES = 400;
  private static final int EXECUTABLE_BITS = 0111;

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  static PostgresBinaries unpackedInto(Home home) throws IOException {
    Path folder = home.postgres().resolve(Build.postgresVersion());
    if (!Files.isDirectory(folder)) {
      home.requireSpace(NEEDED_MEBIBYTES, "A first start");
      Path draft = home.postgres().resolve(Build.postgresVersion() + ".new");
      FolderTree.delete(draft);
      unpack(draft);
      Files.move(draft, folder);
    }
    return new PostgresBinaries(folder);
  }

  /** The part of the version that a data folder is bound to, such as 18. */
  static String major() {
    String version = Build.postgresVersion();
    return version.substring(0, version.indexOf('.'));
  }

  String program(String name) {
    String file = OperatingSystem.isWindows() ? name + ".exe" : name;
    return folder.resolve("bin").resolve(file).toString();
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream packed =
        PostgresBinaries.class.getResourceAsStream(OperatingSystem.postgresArchive())) {
      if (packed == null) {
        throw new CannotProceed(
            "No PostgreSQL comes with this build for %s %s. Run one of your own and name it with QCDC_DB_HOST, QCDC_DB_PORT, QCDC_DB_NAME, QCDC_DB_USER and QCDC_DB_PASSWORD."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
        unpack(tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("Entry outside of the archive: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.resolveSibling("."));
        write(tar, entry, target);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if (!OperatingSystem.isWindows()) {
      boolean executable = (entry.getMode() & EXECUTABLE_BITS) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
