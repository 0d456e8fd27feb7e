package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Ends all tokens that the local issuer has given out. */
record RenewKeyCommand(Path folder) implements Command {

  @Override
  public int carryOut(Map<String, String> environment, Progress progress) throws IOException {
    Home home = new Home(folder);
    LocalIssuer.requireReady(home);
    LocalIssuer.renew(home);
    progress.say("The key is new. All tokens given out before end within two minutes.");
    return 0;
  }
}
