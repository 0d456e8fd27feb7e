package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The first process of a PostgreSQL, as it stands in the {@code postmaster.pid} of a data folder.
 *
 * @param port 0 while it has not come that far
 */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  static Optional<Postmaster> parse(List<String> lines) {
    try {
      long pid = Long.parseLong(lines.get(0).strip());
      int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
      return Optional.of(new Postmaster(Math.abs(pid), port));
    } catch (IndexOutOfBoundsException | NumberFormatException broken) {
      return Optional.empty();
    }
  }

  /**
   * Whether a process of this number lives that may be a PostgreSQL; numbers are given again after
   * a restart.
   */
  boolean mayLive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> !isDefunct(handle))
        .filter(handle -> handle.info().command().map(Postmaster::isPostgres).orElse(true))
        .isPresent();
  }

  /**
   * Dead, but still listed because its parent has not asked for its end, as in containers without
   * an init.
   */
  private static boolean isDefunct(ProcessHandle handle) {
    Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
    try {
      return Files.exists(stat) && Files.readString(stat).contains(") Z ");
    } catch (IOException gone) {
      return true;
    }
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("postgres") || command.endsWith("postgres.exe");
  }
}
