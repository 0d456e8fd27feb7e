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

  void load() throws IOException, InterruptedException {
    progress.step("Example: units", () -> post("/v1/units/imports", "units.csv", "text/csv"));
    progress.step(
        "Example: catalogue",
        () -> post("/v1/catalogue/imports", "catalogue.json", "application/json"));
    List<Sheet> sheets = sheets();
    progress.step(
        "Example: %d sheets of figures".formatted(sheets.size()),
        () -> {
          new SheetFeed(sheets, api, progress).send();
          return "loaded";
        });
  }

  private String post(String path, String file, String mediaType)
      throws IOException, InterruptedException {
    api.post(path, folder.resolve(file), mediaType);
    return "loaded";
  }

  private List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        sheets.addAll(SheetFile.read(file));
      }
    }
    return sheets;
  }
}
