package vn.qcdc.server;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Our own API, used as any administrator would use it. */
final class ApiClient {
  private static final String JSON = "application/json";
  private static final int SUCCESS = 2;
  private static final int CLASS_OF_CODES = 100;
  private static final int MOST_ISSUES = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI base;
  private final LocalIssuer issuer;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  ApiClient(URI base, LocalIssuer issuer, Clock clock) {
    this.base = base;
    this.issuer = issuer;
    this.clock = clock;
  }

  String post(String path, Path file, String mediaType) throws IOException, InterruptedException {
    return send(
            request(path, mediaType).POST(HttpRequest.BodyPublishers.ofFile(file)).build(),
            file.getFileName().toString())
        .body();
  }

  void put(String path, Map<String, Object> body) throws IOException, InterruptedException {
    String json = JSONObjectUtils.toJSONString(body);
    send(request(path, JSON).PUT(HttpRequest.BodyPublishers.ofString(json)).build(), path);
  }

  Map<String, Object> get(String path) throws IOException, InterruptedException {
    return json(send(request(path, JSON).GET().build(), path).body());
  }

  /**
   * Changes a thing as it is now, by an act that belongs to it.
   *
   * @param key under which the same is done once
   */
  void act(String thing, String acts, Map<String, Object> body, String key)
      throws IOException, InterruptedException {
    String tag =
        send(request(thing, JSON).GET().build(), thing).headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder act =
        request(thing + acts, JSON)
            .header("Idempotency-Key", key)
            .header("If-Match", tag)
            .POST(HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)));
    send(act.build(), thing + acts);
  }

  void postCsv(String path, String csv) throws IOException, InterruptedException {
    send(request(path, "text/csv").POST(HttpRequest.BodyPublishers.ofString(csv)).build(), path);
  }

  private HttpRequest.Builder request(String path, String mediaType) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Accept-Language", "en")
        .header(
            "Authorization", "Bearer " + issuer.token(TokenRequest.forLoading(), clock.instant()))
        .header("Content-Type", mediaType);
  }

  private static Map<String, Object> json(String body) {
    try {
      return JSONObjectUtils.parse(body);
    } catch (ParseException notJson) {
      throw new CannotProceed("The API answered no JSON: " + body, notJson);
    }
  }

  private HttpResponse<String> send(HttpRequest request, String subject)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() / CLASS_OF_CODES != SUCCESS) {
      throw new CannotProceed(
          "%s was refused with %d: %s"
              .formatted(subject, answer.statusCode(), problem(answer.body())));
    }
    return answer;
  }

  private static String problem(String body) {
    try {
      Map<String, Object> problem = JSONObjectUtils.parse(body);
      StringBuilder text = new StringBuilder();
      text.append(problem.getOrDefault("title", "")).append(". ");
      text.append(problem.getOrDefault("detail", ""));
      if (problem.get("issues") instanceof List<?> issues) {
        issues.stream().limit(MOST_ISSUES).forEach(issue -> text.append("\n  ").append(issue));
      }
      return text.toString();
    } catch (ParseException notJson) {
      return body;
    }
  }
}
