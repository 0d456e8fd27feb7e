package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a launcher that was killed has left running. Only for the holder of the home's lock. */
final class Leftovers {
  private static final int STOP_SECONDS = 30;

  private Leftovers() {}

  /** Stops a WildFly of this home that nobody watches any more; true when there was one. */
  static boolean stopServer(Home home) throws IOException, InterruptedException {
    Optional<ProcessHandle> orphan =
        RunningNote.read(home)
            .flatMap(note -> ProcessHandle.of(note.server()))
            .filter(handle -> servesHome(handle, home));
    if (orphan.isPresent()) {
      end(orphan.get());
    }
    Files.deleteIfExists(home.running());
    return orphan.isPresent();
  }

  /** Stops a PostgreSQL of this home that nobody watches any more; true when there was one. */
  static boolean stopPostgres(Home home) throws IOException, InterruptedException {
    LocalPostgres postgres = new LocalPostgres(home);
    boolean alive = postgres.isAlive();
    postgres.stop();
    return alive;
  }

  private static void end(ProcessHandle orphan) throws InterruptedException {
    CompletableFuture<ProcessHandle> exit = orphan.onExit();
    orphan.destroy();
    try {
      exit.get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      orphan.destroyForcibly();
    }
  }

  private static boolean servesHome(ProcessHandle handle, Home home) {
    String mark = "-Djboss.server.base.dir=" + home.server();
    return handle.info().arguments().stream()
        .flatMap(java.util.Arrays::stream)
        .anyMatch(mark::equals);
  }
}
