package vn.qcdc.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to the API when one of its two processes goes away. */
class RunningServerIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final RunningServer server = RunningServer.shared();

  @AfterEach
  void leaveItRunningForTheOthers() {
    server.startDatabase();
  }

  @Test
  void a_lost_database_is_unavailable_and_comes_back_without_a_restart() throws Exception {
    assertEquals(200, status());
    server.stopDatabase();
    assertEquals(503, status());
    server.startDatabase();
    assertEquals(200, status());
  }

  @Test
  void a_killed_server_comes_back_on_the_same_data() throws Exception {
    server.restart();
    assertEquals(200, status());
  }

  private int status() throws IOException, InterruptedException {
    HttpRequest question = HttpRequest.newBuilder(server.baseUri().resolve("/v1/status")).build();
    return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
