package vn.qcdc.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a home until somebody stops it. */
record RunCommand(Path folder, int port, ExampleWish example) implements Command {
  private static final int ANSWER_TO_SIGNAL = 130;
  private static final long SIGNAL_MILLIS = 500;

  @Override
  public int carryOut(Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException {
    Mode mode = Mode.in(environment);
    mode.requireIssuers(environment);
    if (mode == Mode.PRODUCTION && example == ExampleWish.YES) {
      throw new CannotProceed("In production no example is loaded. Leave out --example.");
    }
    Home home = Home.at(folder);
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      progress.say(whereItRuns(home));
      return 0;
    }
    if (Leftovers.stopServer(home)) {
      progress.say("A server that an earlier launcher had left behind was stopped.");
    }
    if (!FreePort.isFree(port)) {
      throw new CannotProceed(
          "Port %d is taken by another program. Choose another one, such as: qcdc run --port %d"
              .formatted(port, port + 1));
    }
    Installation installation = new Installation(home, lock.get(), port, environment, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::stop, "stop"));
    try {
      return run(installation, home, environment, progress);
    } catch (CannotProceed reason) {
      // Ctrl-C reaches our children as well, so their end may be seen before the signal.
      Thread.sleep(SIGNAL_MILLIS);
      if (installation.isStopping()) {
        return ANSWER_TO_SIGNAL;
      }
      throw reason;
    }
  }

  private int run(
      Installation installation, Home home, Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException {
    progress.say("QCDC " + Build.version() + " in " + home.root());
    installation.start();
    Mode mode = Mode.in(environment);
    if (mode == Mode.EVALUATION && example.isDue(home, installation.isExternal())) {
      loadExample(installation, home, ServerClock.in(environment), progress);
    }
    URI base = installation.server().baseUri();
    String homeOption = homeOption(home, environment);
    progress.say(Guide.afterStart(base, homeOption));
    progress.say(
        mode == Mode.PRODUCTION ? Guide.inProduction() : Guide.inEvaluation(base, homeOption));
    installation.watch();
    return 0;
  }

  private static void loadExample(
      Installation installation, Home home, Clock clock, Progress progress)
      throws IOException, InterruptedException {
    List<Path> folders = Distribution.examples();
    if (folders.isEmpty()) {
      progress.say("  No example is loaded: the folder examples is not here.");
      return;
    }
    ApiClient api = new ApiClient(installation.server().baseUri(), LocalIssuer.of(home), clock);
    try {
      for (Path folder : folders) {
        new ExampleLoader(folder, api, progress).load();
      }
      ExampleWish.remember(home);
    } catch (CannotProceed reason) {
      if (installation.isStopping()) {
        throw reason;
      }
      progress.say(reason.getMessage());
      progress.say("The example is not complete. The server runs on; the next run continues.");
    }
  }

  /** What a person in another shell must add to find this home. */
  private static String homeOption(Home home, Map<String, String> environment) {
    boolean found = home.equals(new Home(CommandLine.home(environment)));
    return found ? "" : " --home '" + home.root() + "'";
  }

  private static String whereItRuns(Home home) throws IOException {
    return RunningNote.read(home)
            .map(note -> "QCDC already runs at http://127.0.0.1:%d".formatted(note.http()))
            .orElse("QCDC is just starting or stopping")
        + " with the folder "
        + home.root()
        + ". To stop it: qcdc stop";
  }
}
