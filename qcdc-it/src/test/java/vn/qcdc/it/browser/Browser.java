package vn.qcdc.it.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Chromium with one page open, told what to do over its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Process process;
  private final DevTools devTools;
  private final String session;

  private Browser(Process process, DevTools devTools) {
    this.process = process;
    this.devTools = devTools;
    String target =
        devTools
            .call("", "Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asText();
    session =
        devTools
            .call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
  }

  /** The program, where this machine has one. */
  static Optional<Path> program() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param folder for its profile and what it downloads
   */
  static Browser start(Path program, Path folder) throws IOException {
    Path profile = folder.resolve("profile");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    DevTools devTools = new DevTools(HttpClient.newHttpClient(), address(profile));
    Browser browser = new Browser(process, devTools);
    devTools.call(
        "",
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.resolve("downloads").toString()));
    return browser;
  }

  /** The browser writes down the port that it has chosen, and the path. */
  private static URI address(Path profile) throws IOException {
    Path file = profile.resolve("DevToolsActivePort");
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("The browser does not begin");
      }
      pause();
    }
    List<String> lines = Files.readAllLines(file);
    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
  }

  void open(URI page) {
    devTools.call(session, "Page.navigate", Map.of("url", page.toString()));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String script) {
    JsonNode answer =
        devTools.call(
            session,
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(script + "\n" + answer.path("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  void await(String condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!evaluate(condition).asBoolean()) {
      if (Instant.now().isAfter(end)) {
        fail(condition + " never holds in\n" + evaluate("document.body.innerText").asText());
      }
      pause();
    }
  }

  /** Chooses a file as if somebody had picked it. */
  void choose(String selector, Path file) {
    JsonNode root = devTools.call(session, "DOM.getDocument", Map.of());
    JsonNode input =
        devTools.call(
            session,
            "DOM.querySelector",
            Map.of("nodeId", root.at("/root/nodeId").asInt(), "selector", selector));
    devTools.call(
        session,
        "DOM.setFileInputFiles",
        Map.of("files", List.of(file.toString()), "nodeId", input.path("nodeId").asInt()));
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    devTools.call("", "Browser.close", Map.of());
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
