package vn.qcdc.it.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.qcdc.it.http.Answer;
import vn.qcdc.server.FolderTree;
import vn.qcdc.server.FreePort;

/** The real Keycloak with the realm that ships as an example, on a free port of this machine. */
final class KeycloakServer implements AutoCloseable {
  private static final Path REALM = Path.of("..", "examples", "keycloak", "qcdc-realm.json");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ADMIN = "admin";

  private final Path folder = Path.of(System.getProperty("qcdc.keycloak", "target/keycloak"));
  private final int port;
  private final String password = UUID.randomUUID().toString();
  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  /** With the realm alone, whatever an earlier run has left. */
  KeycloakServer() {
    try {
      port = FreePort.any();
      FolderTree.delete(folder.resolve("data"));
      Path imports = Files.createDirectories(folder.resolve("data/import"));
      Files.copy(REALM, imports.resolve("qcdc-realm.json"), StandardCopyOption.REPLACE_EXISTING);
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop Keycloak"));
    awaitReady();
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/realms/qcdc";
  }

  void restart() {
    try {
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
  }

  /** More than once does no harm. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a form as a program does that asks for a token. */
  Answer post(String path, Map<String, String> form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(issuer() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** What its administrator may do. */
  Answer administer(String method, String path, String json) {
    HttpRequest.BodyPublisher body =
        json.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(json);
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/qcdc" + path))
            .header("Authorization", "Bearer " + administratorsToken())
            .header("Content-Type", "application/json")
            .method(method, body));
  }

  /** Gives a person a password that lasts. */
  void setPassword(String username, String secret) {
    JsonNode user = administer("GET", "/users?exact=true&username=" + username, "").json().get(0);
    String path = "/users/" + user.path("id").asText();
    administer(
            "PUT",
            path + "/reset-password",
            """
            {"type": "password", "temporary": false, "value": "%s"}\
            """
                .formatted(secret))
        .expect(204);
    administer("PUT", path, "{\"requiredActions\": []}").expect(204);
  }

  /** The secret that Keycloak has made for a program. */
  String secretOf(String client) {
    String id =
        administer("GET", "/clients?clientId=" + client, "").json().get(0).path("id").asText();
    return administer("GET", "/clients/" + id + "/client-secret", "").at("/value").asText();
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String administratorsToken() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    encoded(
                        Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            ADMIN,
                            "password",
                            password))));
    return send(request).expect(200).at("/access_token").asText();
  }

  private Process launch() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            "sh",
            folder.resolve("bin/kc.sh").toAbsolutePath().toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return command
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("keycloak.log").toFile())
        .start();
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("Keycloak does not start, see " + folder);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean isReady() {
    try {
      HttpRequest question =
          HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(20))
              .build();
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
