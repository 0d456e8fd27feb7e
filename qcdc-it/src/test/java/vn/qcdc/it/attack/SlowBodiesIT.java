package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** Callers who send a byte now and then, and hope that a thread waits for each. */
class SlowBodiesIT {
  private static final int PATIENCE_SECONDS = 15;
  private static final int MANY = 150;

  private final RunningServer server = GuardedServer.running();

  @ParameterizedTest
  @CsvSource({
    "/v1/units/imports?dryRun=true, text/csv",
    "/v1/catalogue/imports?dryRun=true, application/json"
  })
  void a_body_that_trickles_is_told_so_and_hung_up_on(String path, String type)
      throws IOException, InterruptedException {
    String answer = trickle(path, type, server.token(Role.ADMINISTRATOR), "203.0.113.1");
    assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
    assertTrue(answer.contains("\"REQUEST_TIMEOUT\""), answer);
  }

  @Test
  void nobody_holds_a_thread_with_a_body_that_was_refused()
      throws IOException, InterruptedException {
    String answer = trickle("/v1/units/imports", "text/csv", "none", "203.0.113.2");
    assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
  }

  @Test
  void many_of_one_address_do_not_keep_the_others_waiting() throws Exception {
    String token = server.token(Role.ADMINISTRATOR);
    ExecutorService attackers = Executors.newFixedThreadPool(MANY);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        answers.add(
            attackers.submit(() -> trickle("/v1/units/imports", "text/csv", token, "203.0.113.3")));
      }
      for (int i = 0; i < 10; i++) {
        assertTimeout(
            Duration.ofSeconds(5),
            () ->
                assertEquals(
                    200,
                    Api.anonymous(server)
                        .get("/v1/status", "X-Forwarded-For", "203.0.113.4")
                        .status()));
        Thread.sleep(200);
      }
      int letIn = 0;
      for (Future<String> answer : answers) {
        String status = answer.get().substring(0, "HTTP/1.1 429".length());
        letIn += status.endsWith("408") ? 1 : 0;
        assertTrue(status.endsWith("408") || status.endsWith("429"), status);
      }
      assertTrue(letIn >= 1 && letIn <= GuardedServer.UPLOADS_AT_ONCE, "let in: " + letIn);
    } finally {
      attackers.shutdownNow();
    }
  }

  /** Sends a byte each half second until the server hangs up. */
  private String trickle(String path, String type, String token, String address)
      throws IOException, InterruptedException {
    StringBuilder answer = new StringBuilder();
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.baseUri().getPort())) {
      line.setSoTimeout(500);
      line.getOutputStream()
          .write(
              """
              POST %s HTTP/1.1\r
              Host: x\r
              Content-Type: %s\r
              Content-Length: 100000\r
              Authorization: Bearer %s\r
              X-Forwarded-For: %s\r
              \r
              """
                  .formatted(path, type, token, address)
                  .getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < 2 * PATIENCE_SECONDS; i++) {
        try {
          line.getOutputStream().write(' ');
          byte[] part = line.getInputStream().readNBytes(1);
          if (part.length == 0) {
            return answer.toString();
          }
          answer.append(new String(part, StandardCharsets.UTF_8));
          answer.append(
              new String(
                  line.getInputStream().readNBytes(line.getInputStream().available()),
                  StandardCharsets.UTF_8));
        } catch (SocketTimeoutException nothingYet) {
          Thread.onSpinWait();
        } catch (IOException hungUp) {
          return answer.toString();
        }
      }
    }
    throw new AssertionError("The server waits for ever: " + answer);
  }
}
