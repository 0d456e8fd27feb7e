package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Feeds the example through the HTTP API. Each call may be repeated, so a second load continues a
 * broken one.
 */
final class ExampleLoader {
  private static final String CATALOGUE_IMPORTS = "/v1/catalogue/imports";

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
    post("catalogue", CATALOGUE_IMPORTS, "catalogue.json", "application/json");
    readyForms();
    publications();
    List<Sheet> sheets = sheets();
    if (!sheets.isEmpty()) {
      progress.step(
          "%s: %d sheets of figures".formatted(title(), sheets.size()),
          () -> {
            new SideBySide<>(
                    sheets,
                    sheet -> api.put(sheet.path(), Map.of("figures", sheet.figures())),
                    progress)
                .send();
            return "loaded";
          });
    }
    dialogues();
  }

  /** Sessions first, then what was said at them. */
  private void dialogues() throws IOException, InterruptedException {
    post("dialogues", "/v1/dialogues/imports", "dialogues.csv", "text/csv");
    if (Files.exists(folder.resolve("opinions.csv"))) {
      progress.step(
          title() + ": opinions",
          () -> {
            OpinionFeed feed = new OpinionFeed(api, progress);
            feed.outcomes(folder.resolve("opinions.csv"));
            feed.slips(folder.resolve("slips.csv"));
            return "loaded";
          });
    }
  }

  /** The forms beside the example come after its catalogue and before its figures. */
  private void readyForms() throws IOException, InterruptedException {
    Path forms = folder.resolveSibling("forms");
    if (!Files.exists(folder.resolve("catalogue.json")) || !Files.isDirectory(forms)) {
      return;
    }
    progress.step(
        title() + ": ready-made forms",
        () -> {
          for (Path form : files(forms, ".json")) {
            api.post(CATALOGUE_IMPORTS, form, "application/json");
          }
          return "loaded";
        });
  }

  /** Which measures are public; they may be those of the ready-made forms. */
  private void publications() throws IOException, InterruptedException {
    Path file = folder.resolve("publications.csv");
    if (!Files.exists(file)) {
      return;
    }
    progress.step(
        title() + ": published measures",
        () -> {
          for (PublishedMeasure each : PublishedMeasure.read(file)) {
            api.put("/v1/open-figures/measures/" + each.code(), each.document());
          }
          return "loaded";
        });
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
    for (Path file : files(figures, ".csv")) {
      sheets.addAll(SheetFile.read(file));
    }
    return sheets;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
