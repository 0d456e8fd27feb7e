package vn.qcdc.reporting.manuscript;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/** Looks at the bytes of a PDF before any program opens it. */
final class PdfBytes {

  private static final byte[] BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /** Programs find the beginning behind some bytes of whatever sent the file. */
  private static final int BEGIN_WITHIN = 1024;

  /** How often something compressed may be compressed again. */
  private static final int LAYERS = 3;

  private static final int ZLIB = 0x78;

  private final long limit;
  private long inflated;

  private PdfBytes(long limit) {
    this.limit = limit;
  }

  static boolean isPdf(byte[] bytes) {
    return find(bytes, BEGIN, 0, Math.min(bytes.length, BEGIN_WITHIN)) >= 0;
  }

  static boolean isEncrypted(byte[] bytes) {
    return find(bytes, ENCRYPT, 0, bytes.length) >= 0;
  }

  /** Whether all that is compressed grows beyond a limit. */
  static boolean inflateBeyond(byte[] bytes, long limit) {
    PdfBytes meter = new PdfBytes(limit);
    int at = find(bytes, STREAM, 0, bytes.length);
    while (at >= 0 && !meter.isOver()) {
      int content = at + STREAM.length;
      while (content < bytes.length && (bytes[content] == '\r' || bytes[content] == '\n')) {
        content++;
      }
      meter.count(new ByteArrayInputStream(bytes, content, bytes.length - content), 0);
      at = find(bytes, STREAM, content, bytes.length);
    }
    return meter.isOver();
  }

  private boolean isOver() {
    return inflated > limit;
  }

  private void count(InputStream content, int layer) {
    try (BufferedInputStream stream = new BufferedInputStream(content)) {
      stream.mark(2);
      int first = stream.read();
      int second = stream.read();
      stream.reset();
      boolean isCompressed = first == ZLIB && (first * 256 + second) % 31 == 0;
      if (isCompressed && layer < LAYERS) {
        count(new InflaterInputStream(stream), layer + 1);
      } else if (layer > 0) {
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.read(buffer); read > 0 && !isOver(); read = stream.read(buffer)) {
          inflated += read;
        }
      }
    } catch (IOException damaged) {
      // What cannot be inflated here cannot be inflated by others either.
      return;
    }
  }

  private static int find(byte[] bytes, byte[] word, int from, int until) {
    for (int i = from; i <= until - word.length; i++) {
      if (Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
        return i;
      }
    }
    return -1;
  }
}
