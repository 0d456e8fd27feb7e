package vn.qcdc.reporting.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Counts the instructions by which pages are printed before they are followed, and ends the reading
 * where they are more than those of any report. A page may use the same ones again and again.
 */
final class ContentBudget {

  /** Four hundred pages of text have a fifth of it. */
  private static final long MOST_BYTES = 64L << 20;

  /** Of instructions that are packed in a way that cannot be counted while it is unpacked. */
  private static final long MOST_PACKED_OTHERWISE = 20L << 10;

  private long left = MOST_BYTES;

  /**
   * @throws TooMuch when there is more than any report has
   */
  void spend(PDStream instructions) throws IOException {
    COSStream stream = instructions.getCOSObject();
    List<COSName> filters = instructions.getFilters();
    if (filters.isEmpty()) {
      spend(stream.getLength());
    } else if (filters.equals(List.of(COSName.FLATE_DECODE))) {
      try (InputStream packed = stream.createRawInputStream()) {
        count(new InflaterInputStream(packed));
      }
    } else if (stream.getLength() > MOST_PACKED_OTHERWISE) {
      throw new TooMuch();
    } else {
      try (InputStream unpacked = stream.createInputStream()) {
        count(unpacked);
      }
    }
  }

  private void count(InputStream content) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
      spend(read);
    }
  }

  private void spend(long bytes) throws TooMuch {
    left -= bytes;
    if (left < 0) {
      throw new TooMuch();
    }
  }
}
