package vn.qcdc.it.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import vn.qcdc.it.running.RunningServer;

/** Requests that no decent client would send, written byte by byte. */
public final class RawHttp {
  private static final System.Logger LOG = System.getLogger(RawHttp.class.getName());
  private static final int PATIENCE_MILLIS = 20_000;

  private RawHttp() {}

  /**
   * Sends a request line and a token as they are.
   *
   * @return the whole answer, status line and headers included
   */
  public static String get(String target, String token) {
    return exchange(
        """
        GET %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Connection: close\r
        \r
        """
            .formatted(target, token));
  }

  /**
   * Sends anything, and reads until the server has nothing more to say. A server need not hear a
   * request to its end before it answers and hangs up; then the answer is what arrived until then.
   *
   * @param request one byte for each letter; it should ask for the connection to be closed
   * @return empty when the server hung up without a word
   */
  public static String exchange(String request) {
    URI server = RunningServer.shared().baseUri();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      untilHungUp(
          () -> {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
          });
      untilHungUp(() -> socket.getInputStream().transferTo(answer));
      return answer.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Talk {
    void go() throws IOException;
  }

  private static void untilHungUp(Talk talk) throws IOException {
    try {
      talk.go();
    } catch (SocketException hungUp) {
      LOG.log(System.Logger.Level.DEBUG, "The server hung up", hungUp);
    }
  }
}
