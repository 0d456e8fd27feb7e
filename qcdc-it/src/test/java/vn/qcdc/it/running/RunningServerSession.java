package vn.qcdc.it.running;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends the server with the test run; it begins with the first test that asks for it. */
public final class RunningServerSession implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    RunningServer.closeShared();
  }
}
