package vn.qcdc.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Where a launcher can be asked to stop by whoever can read the secret of its home.
 *
 * <p>The asker says {@code stop SECRET}, hears {@code stopping}, and the line stays open until the
 * launcher is gone.
 */
final class ControlPort implements AutoCloseable {
  private static final int GREETING_MILLIS = 2_000;

  private final ServerSocket socket;
  private final String secret;

  private ControlPort(ServerSocket socket, String secret) {
    this.socket = socket;
    this.secret = secret;
  }

  static ControlPort open(String secret, Runnable onStop) throws IOException {
    ControlPort port =
        new ControlPort(new ServerSocket(0, 4, InetAddress.getLoopbackAddress()), secret);
    Thread listener = new Thread(() -> port.listen(onStop), "control");
    listener.setDaemon(true);
    listener.start();
    return port;
  }

  int number() {
    return socket.getLocalPort();
  }

  /**
   * Asks a launcher to stop and waits until it is gone; false when nobody there knows the secret.
   */
  static boolean askToStop(RunningNote note, Duration patience) throws IOException {
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), note.control())) {
      line.setSoTimeout(GREETING_MILLIS);
      line.getOutputStream()
          .write(("stop " + note.secret() + "\n").getBytes(StandardCharsets.UTF_8));
      BufferedReader answer = reader(line);
      if (!"stopping".equals(answer.readLine())) {
        return false;
      }
      line.setSoTimeout((int) patience.toMillis());
      return awaitEnd(answer);
    } catch (java.net.ConnectException | java.net.SocketTimeoutException nobody) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void listen(Runnable onStop) {
    boolean asked = false;
    while (!asked && !socket.isClosed()) {
      asked = hear();
    }
    if (asked) {
      onStop.run();
    }
  }

  /** Whether one caller knew the secret; the line to that one stays open. */
  private boolean hear() {
    try {
      Socket line = socket.accept();
      line.setSoTimeout(GREETING_MILLIS);
      if (("stop " + secret).equals(reader(line).readLine())) {
        line.getOutputStream().write("stopping\n".getBytes(StandardCharsets.UTF_8));
        return true;
      }
      line.close();
      return false;
    } catch (IOException closedOrRude) {
      return false;
    }
  }

  private static boolean awaitEnd(BufferedReader answer) throws IOException {
    try {
      return answer.readLine() == null;
    } catch (java.net.SocketException cutOff) {
      return true;
    }
  }

  private static BufferedReader reader(Socket line) throws IOException {
    return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
  }
}
