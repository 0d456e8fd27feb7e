package vn.qcdc.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the application and its data base answer, which {@code /v1/status} says with 200. */
final class Readiness {
  private static final int WELL = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Readiness() {}

  static boolean of(URI base) throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(base.resolve("/v1/status")).timeout(PATIENCE).build();
    try {
      return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == WELL;
    } catch (IOException notYet) {
      return false;
    }
  }
}
