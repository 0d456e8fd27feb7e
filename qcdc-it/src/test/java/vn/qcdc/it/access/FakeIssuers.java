package vn.qcdc.it.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * OpenID Connect providers on this machine, each below a path of its own, well or badly behaved.
 */
final class FakeIssuers {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String KEYS = "/keys";
  private static final int HUGE = 1024 * 1024;

  private final Map<String, FakeIssuer> byName = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  FakeIssuers() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake issuer");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  FakeIssuer open(String name) {
    return byName.computeIfAbsent(name, each -> new FakeIssuer(address("/" + each), "qcdc"));
  }

  /** All that are open, as an operator would trust them. */
  String settings() {
    List<String> entries = new ArrayList<>();
    byName.forEach(
        (name, issuer) ->
            entries.add(
                """
                {"name": "%s", "issuer": "%s", "audience": "qcdc"}\
                """
                    .formatted(name, issuer.identifier())));
    return entries.toString();
  }

  /** How often something below this path was asked for. */
  long asked(String path) {
    return asked.stream().filter(each -> each.startsWith(path)).count();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    Optional<FakeIssuer> issuer =
        Optional.ofNullable(byName.get(path.substring(1).replaceFirst("/.*", "")));
    try (exchange) {
      if (issuer.isEmpty()) {
        send(exchange, 404, "");
      } else if (path.endsWith(DISCOVERY)) {
        send(exchange, 200, discovery(issuer.get()));
      } else if (path.endsWith(KEYS)) {
        keys(exchange, issuer.get());
      } else {
        send(exchange, 404, "");
      }
    }
  }

  private String discovery(FakeIssuer issuer) {
    return """
    {"issuer": "%s", "jwks_uri": "%s"}\
    """
        .formatted(issuer.discoveredAs(), issuer.identifier() + KEYS);
  }

  private void keys(HttpExchange exchange, FakeIssuer issuer) throws IOException {
    switch (issuer.manner()) {
      case WELL -> send(exchange, 200, issuer.published());
      case DOWN -> send(exchange, 500, "");
      case HUGE -> send(exchange, 200, issuer.published() + " ".repeat(HUGE));
      case GARBAGE -> send(exchange, 200, "<html>{\"keys\": [");
      case REDIRECTING -> {
        exchange.getResponseHeaders().set("Location", address("/elsewhere/keys"));
        send(exchange, 302, "");
      }
      case SLOW -> {
        uninterrupted(20);
        send(exchange, 200, issuer.published());
      }
    }
  }

  private static void uninterrupted(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
