package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Prints a token of this home, and nothing else, so that a shell can put it into a header. */
record TokenCommand(Path folder, TokenRequest request) implements Command {

  @Override
  public int carryOut(Map<String, String> environment, Progress progress) throws IOException {
    Home home = new Home(folder);
    if (Mode.in(environment) == Mode.PRODUCTION) {
      throw new CannotProceed(
          "In production a token of this machine is worth nothing. Ask your identity provider for"
              + " one.");
    }
    LocalIssuer.requireReady(home);
    progress.say(LocalIssuer.of(home).token(request, ServerClock.in(environment).instant()));
    return 0;
  }
}
