package vn.qcdc.domain.proofreading.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report in plain text whose claims were judged by hand.
 *
 * @param text without the marks
 */
record LabelledDocument(String name, String text, List<Label> labels) {
  private static final String OPEN = "{{";
  private static final String BAR = "|";
  private static final String CLOSE = "}}";

  LabelledDocument {
    labels = List.copyOf(labels);
  }

  /** All documents of a folder by name, those of the folders below it included. */
  static List<LabelledDocument> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(LabelledDocument::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledDocument read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LabelledDocument of(String name, String marked) {
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, at)) {
      int bar = marked.indexOf(BAR, open);
      int close = marked.indexOf(CLOSE, open);
      if (bar < 0 || close < bar) {
        throw new IllegalArgumentException(name + ": " + marked.substring(open));
      }
      text.append(marked, at, open);
      int from = text.length();
      text.append(marked, open + OPEN.length(), bar);
      labels.add(Label.of(from, text.length(), marked.substring(bar + BAR.length(), close)));
      at = close + CLOSE.length();
    }
    text.append(marked, at, marked.length());
    return new LabelledDocument(name, text.toString(), labels);
  }

  /** The words around a place, on one line. */
  String around(int from, int to) {
    String left = text.substring(Math.max(0, from - 60), from);
    String right = text.substring(to, Math.min(text.length(), to + 40));
    return (left + "»" + text.substring(from, to) + "«" + right).replaceAll("\\s+", " ");
  }
}
