package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Feeds the example through the HTTP API. Each call may be repeated, so a second load continues a
 * broken one.
 */
final class ExampleLoader {
  private final Path folder;
  private final ApiClient api;
  private final Progress progress;

  ExampleLoader(Path folder, ApiClient api, Progress progress) {
    this.folder = folder;
    this.api = api;
    this.progress = progress;
  }

  /** What a folder does not hold is passed over. */
  void load() throws IOException, InterruptedException {
    post("units", "/v1/units/imports", "units.csv", "text/csv");
    post("reorganisations", "/v1/reorganisations/imports", "reorganisations.csv", "text/csv");
    post("catalogue", "/v1/catalogue/imports", "catalogue.json", "application/json");
    List<Sheet> sheets = sheets();
    if (!sheets.isEmpty()) {
      progress.step(
          "%s: %d sheets of figures".formatted(title(), sheets.size()),
          () -> {
            new SheetFeed(sheets, api, progress).send();
            return "loaded";
          });
    }
  }

  private void post(String what, String path, String file, String mediaType)
      throws IOException, InterruptedException {
    Path body = folder.resolve(file);
    if (Files.exists(body)) {
      progress.step(
          title() + ": " + what,
          () -> {
            api.post(path, body, mediaType);
            return "loaded";
          });
    }
  }

  private String title() {
    return "Example " + folder.getFileName();
  }

  private List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    Path figures = folder.resolve("figures");
    if (!Files.isDirectory(figures)) {
      return sheets;
    }
    try (Stream<Path> files = Files.list(figures)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        sheets.addAll(SheetFile.read(file));
      }
    }
    return sheets;
  }
}
