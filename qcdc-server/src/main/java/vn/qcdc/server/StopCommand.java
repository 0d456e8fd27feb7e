package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Stops what runs in a home: by asking its launcher, or, where that was killed, what it left
 * behind.
 */
record StopCommand(Path folder) implements Command {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 250;

  @Override
  public int carryOut(Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException {
    Home home = new Home(folder);
    if (!home.exists()) {
      progress.say(notRunning(home));
      return 0;
    }
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isPresent()) {
      progress.say(stopLeftovers(home));
    } else {
      progress.step("Stopping QCDC in " + home.root(), () -> askLauncher(home));
    }
    return 0;
  }

  private static String stopLeftovers(Home home) throws IOException, InterruptedException {
    boolean server = Leftovers.stopServer(home);
    boolean postgres = Leftovers.stopPostgres(home);
    return server || postgres
        ? "The launcher was gone already; what it had left behind is stopped."
        : notRunning(home);
  }

  private static String notRunning(Home home) {
    return "QCDC does not run in " + home.root() + ".";
  }

  private static String askLauncher(Home home) throws IOException, InterruptedException {
    RunningNote note =
        RunningNote.read(home)
            .orElseThrow(
                () -> new CannotProceed("It is just starting or stopping. Try again in a moment."));
    if (!ControlPort.askToStop(note, PATIENCE)) {
      throw new CannotProceed(
          "The launcher (process %d) does not answer. End it with: kill %d"
              .formatted(note.launcher(), note.launcher()));
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<HomeLock> lock = HomeLock.take(home);
      if (lock.isPresent()) {
        lock.get().close();
        return "stopped";
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return "stopping";
  }
}
