package vn.qcdc.server;

import java.io.IOException;
import java.util.Map;

/** What a person asks the launcher for. */
@FunctionalInterface
interface Command {

  /** Carries it out. @return the exit code of the process */
  int carryOut(Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException;
}
