package vn.qcdc.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log file has gained since this object was made; what stood in it before belongs to earlier
 * runs.
 */
final class LogTail {
  private static final int MOST_BYTES = 256 * 1024;

  private final Path file;
  private final long start;

  private LogTail(Path file, long start) {
    this.file = file;
    this.start = start;
  }

  static LogTail fromNow(Path file) {
    return new LogTail(file, file.toFile().length());
  }

  boolean contains(String text) {
    return read().contains(text);
  }

  /** The last lines, without the frames of stack traces. */
  String lastLines(int count) {
    List<String> lines =
        read().lines().filter(line -> !line.startsWith("\tat ") && !line.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private String read() {
    if (!Files.exists(file)) {
      return "";
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long length = log.length();
      long from = Math.max(start <= length ? start : 0, length - MOST_BYTES);
      byte[] bytes = new byte[(int) (length - from)];
      log.seek(from);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(" + file + " cannot be read: " + e.getMessage() + ")";
    }
  }
}
