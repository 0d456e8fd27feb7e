package vn.qcdc.reporting.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a ZIP, and ends the reading where it is too much. */
final class InflationMeter {

  private final long limit;
  private long read;

  InflationMeter(long limit) {
    this.limit = limit;
  }

  long limit() {
    return limit;
  }

  boolean isOver() {
    return read > limit;
  }

  /** The entry that a ZIP stands at; closing it leaves the ZIP open. */
  InputStream over(InputStream zip) {
    return new FilterInputStream(zip) {

      @Override
      public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
      }

      @Override
      public void close() {}
    };
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (isOver()) {
      throw new IOException("More than " + limit + " bytes");
    }
  }
}
