package vn.qcdc.it.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** The API as the bearer of one token sees it. */
public final class Api {
  public static final String JSON = "application/json";
  public static final String CSV = "text/csv";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RunningServer server;
  private final @Nullable String token;

  private Api(RunningServer server, @Nullable String token) {
    this.server = server;
    this.token = token;
  }

  public static Api anonymous() {
    return anonymous(RunningServer.shared());
  }

  /** Somebody without a token, before another server than the shared one. */
  public static Api anonymous(RunningServer server) {
    return new Api(server, null);
  }

  public static Api bearing(String token) {
    return bearing(RunningServer.shared(), token);
  }

  public static Api bearing(RunningServer server, String token) {
    return new Api(server, token);
  }

  /** Somebody who sees the figures of both provinces of the example. */
  public static Api reader() {
    return readerOf("92", "68");
  }

  /** Somebody who sees the figures of these units and all below them. */
  public static Api readerOf(String... units) {
    return as(Role.READER, units);
  }

  public static Api administrator() {
    return as(Role.ADMINISTRATOR);
  }

  /** An officer who is responsible for these units and all below them. */
  public static Api officerOf(String... units) {
    return as(Role.OFFICER, units);
  }

  /** Somebody who approves for these units and all below them. */
  public static Api approverOf(String... units) {
    return as(Role.APPROVER, units);
  }

  public static Api as(Role role, String... units) {
    return bearing(RunningServer.shared().token(role, units));
  }

  /** A value as it stands in a query or in one segment of a path. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer putJson(String path, String body, String... headers) {
    return send("PUT", path, body.getBytes(StandardCharsets.UTF_8), with(JSON, headers));
  }

  public Answer postJson(String path, String body, String... headers) {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), with(JSON, headers));
  }

  public Answer postCsv(String path, String body, String... headers) {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), with(CSV, headers));
  }

  /**
   * @param headers names and values in turn
   */
  public Answer send(String method, String path, byte @Nullable [] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(PATIENCE)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return server.baseUri().resolve(path);
  }

  private static String[] with(String contentType, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = contentType;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return all;
  }
}
