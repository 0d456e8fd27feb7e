package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;

/** TLS with a key of one's own, and none without. */
class TransportIT {
  private static final byte ALERT = 21;
  private static final byte PROTOCOL_VERSION = 70;

  private final RunningServer server = GuardedServer.running();

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void answers_come_over_tls_and_tell_browsers_to_stay_there(String protocol) throws Exception {
    String answer = status(protocol);
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertTrue(answer.contains("Strict-Transport-Security: max-age=31536000"), answer);
    assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
  }

  /**
   * Java itself refuses to speak them unless told otherwise, so the greeting is written by hand.
   */
  @ParameterizedTest
  @ValueSource(bytes = {1, 2})
  void what_is_older_is_refused(byte minor) throws IOException {
    byte[] hello = {
      22, 3, minor, 0, 45, 1, 0, 0, 41, 3, minor, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
      16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 0, 0, 2, -64, 9, 1, 0
    };
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.httpsPort())) {
      line.setSoTimeout(5_000);
      line.getOutputStream().write(hello);
      byte[] answer = line.getInputStream().readNBytes(7);
      assertEquals(ALERT, answer[0]);
      assertEquals(PROTOCOL_VERSION, answer[6]);
    }
  }

  @Test
  void plain_http_says_nothing_of_it() {
    assertEquals(
        "",
        Api.anonymous(server)
            .get("/v1/status", "X-Forwarded-For", "192.0.2.1")
            .header("Strict-Transport-Security"));
  }

  @Test
  void without_a_key_no_port_is_open_for_it() throws IOException {
    assertTrue(log(server).contains("listener https listening"));
    assertFalse(log(RunningServer.shared()).contains("listener https listening"));
  }

  private static String log(RunningServer server) throws IOException {
    return Files.readString(server.home().resolve("logs").resolve("server.log"));
  }

  private String status(String protocol) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    try (SSLSocket line =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.httpsPort())) {
      line.setEnabledProtocols(new String[] {protocol});
      line.getOutputStream()
          .write(
              "GET /v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The certificate was made a moment ago by this test. */
  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket line) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket line) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
