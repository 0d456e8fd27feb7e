package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether a home runs, where, and whether it is well. Exit code 0: well; 3: does not run; 4:
 * runs, not well.
 */
record StatusCommand(Path folder) implements Command {
  private static final int NOT_RUNNING = 3;
  private static final int NOT_WELL = 4;

  @Override
  public int carryOut(Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException {
    Home home = new Home(folder);
    Optional<RunningNote> note = home.exists() ? RunningNote.read(home) : Optional.empty();
    if (note.isEmpty() || HomeLock.take(home).isPresent()) {
      progress.say("QCDC does not run in " + home.root() + ". To start it: qcdc run");
      return NOT_RUNNING;
    }
    boolean well =
        Readiness.of(ServerPorts.address(Listening.in(environment).plainHost(), note.get().http()));
    progress.say(describe(note.get(), home, well));
    return well ? 0 : NOT_WELL;
  }

  private static String describe(RunningNote note, Home home, boolean well) {
    return """
    QCDC %s
      address     http://127.0.0.1:%d
      health      http://127.0.0.1:%d/health, metrics at /metrics
      since       %s
      folder      %s
      processes   %d launcher, %d WildFly\
    """
        .formatted(
            well ? "runs and is well" : "runs but does not answer (yet)",
            note.http(),
            note.management(),
            note.since(),
            home.root(),
            note.launcher(),
            note.server());
  }
}
