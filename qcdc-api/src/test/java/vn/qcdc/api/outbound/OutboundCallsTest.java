package vn.qcdc.api.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundCallsTest {

  private static final int MOST = 1000;

  private final OutboundCalls calls =
      new OutboundCalls(new OutboundAddresses(List.of("127.0.0.1")), Duration.ofMillis(1500), MOST);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    answer("/most", 200, MOST, 0);
    answer("/more", 200, MOST + 1, 0);
    answer("/moved", 302, 0, 0);
    answer("/missing", 404, 10, 0);
    answer("/trickling", 200, 50, 100);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void a_document_within_the_limit_is_fetched() throws IOException {
    assertArrayEquals(new byte[MOST], calls.get(at("/most")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/more", "/moved", "/missing", "/trickling"})
  void any_other_answer_fails_in_time(String path) {
    assertTimeout(
        Duration.ofSeconds(4), () -> assertThrows(IOException.class, () -> calls.get(at(path))));
  }

  @Test
  void another_name_of_this_machine_is_not_called() {
    URI other = URI.create("http://localhost:" + server.getAddress().getPort() + "/most");
    assertThrows(IOException.class, () -> calls.get(other));
  }

  private void answer(String path, int status, int bytes, int millisBetween) {
    server.createContext(
        path,
        call -> {
          call.getResponseHeaders().set("Location", "/most");
          call.sendResponseHeaders(status, bytes == 0 ? -1 : bytes);
          for (int i = 0; i < bytes; i++) {
            call.getResponseBody().write(0);
            if (millisBetween > 0) {
              call.getResponseBody().flush();
              LockSupport.parkNanos(Duration.ofMillis(millisBetween).toNanos());
            }
          }
          call.close();
        });
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
