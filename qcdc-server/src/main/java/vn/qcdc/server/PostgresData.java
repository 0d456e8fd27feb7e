package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data folder of PostgreSQL: made once, then only ever opened by the major version that made
 * it.
 */
final class PostgresData {
  static final String SUPERUSER = "postgres";

  private final Home home;

  PostgresData(Home home) {
    this.home = home;
  }

  void makeOrCheck(PostgresBinaries binaries, PostgresAccount account, String password)
      throws IOException, InterruptedException {
    if (isEmpty(home.data())) {
      make(binaries, account, password);
    } else {
      check();
    }
  }

  /** Who says to be serving this folder, whether still alive or not. */
  Optional<Postmaster> postmaster() throws IOException {
    Path note = home.data().resolve("postmaster.pid");
    return Files.exists(note) ? Postmaster.parse(Files.readAllLines(note)) : Optional.empty();
  }

  void forgetPostmaster() throws IOException {
    Files.deleteIfExists(home.data().resolve("postmaster.pid"));
  }

  private void make(PostgresBinaries binaries, PostgresAccount account, String password)
      throws IOException, InterruptedException {
    Path draft = home.root().resolve("data.new");
    Path passwordFile = home.root().resolve("data.password");
    FolderTree.delete(draft);
    Files.createDirectory(draft);
    account.give(draft);
    try {
      PrivateFiles.write(passwordFile, password);
      account.give(passwordFile);
      List<String> command = new ArrayList<>(account.command(binaries.program("initdb")));
      command.addAll(List.of("-D", draft.toString(), "--pwfile=" + passwordFile));
      initialise(command, draft);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.deleteIfExists(home.data());
    Files.move(draft, home.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(List<String> command, Path folder)
      throws IOException, InterruptedException {
    command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8"));
    command.addAll(List.of("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi-VN"));
    command.add("--data-checksums");
    Path log = home.logs().resolve("initdb.log");
    LogTail tail = LogTail.fromNow(log);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .directory(folder.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new CannotProceed(
          "PostgreSQL could not make its data folder. It says:\n" + tail.lastLines(8));
    }
  }

  private void check() throws IOException {
    Path versionFile = home.data().resolve("PG_VERSION");
    if (!Files.isReadable(home.data())) {
      throw new CannotProceed(
          "The data in %s belong to %s. Run as that user, or name another folder with --home."
              .formatted(home.data(), Files.getOwner(home.data()).getName()));
    }
    if (!Files.exists(versionFile)) {
      throw new CannotProceed(
          home.data()
              + " is not a data folder of PostgreSQL. Move it away, or name another folder with"
              + " --home.");
    }
    String version = Files.readString(versionFile).strip();
    if (!version.equals(PostgresBinaries.major())) {
      throw new CannotProceed(
          "%s was made by PostgreSQL %s, this build has %s. Use the build that made it, or move its content with pg_dump and pg_restore of your own."
              .formatted(home.data(), version, PostgresBinaries.major()));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return !Files.exists(folder);
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }
}
