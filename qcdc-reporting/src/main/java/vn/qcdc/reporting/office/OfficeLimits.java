package vn.qcdc.reporting.office;

/**
 * How large a file of an office program may be that somebody sends.
 *
 * @param bytes of the file
 * @param inflated bytes of all that is compressed in it
 * @param ratio how many times larger than the file its content may be, once it is above a mebibyte
 * @param entries of the ZIP
 */
public record OfficeLimits(long bytes, long inflated, int ratio, int entries) {

  private static final int MEBIBYTE = 1 << 20;

  /** A filled entry workbook is some twenty kibibytes; it is held in memory as a whole. */
  public static final OfficeLimits ENTRY = new OfficeLimits(2 * MEBIBYTE, 16 * MEBIBYTE, 100, 200);

  /** A table of a million rows, which is read as a stream. */
  public static final OfficeLimits TABLE =
      new OfficeLimits(64 * MEBIBYTE, 1024L * MEBIBYTE, 100, 200);

  /** A report of some hundred pages with pictures; its text is held in memory as a whole. */
  public static final OfficeLimits REPORT =
      new OfficeLimits(10 * MEBIBYTE, 96 * MEBIBYTE, 100, 2000);

  /** Inflated bytes from which a file of this size is a bomb. */
  long inflatedFor(long fileBytes) {
    return Math.min(inflated, Math.max(MEBIBYTE, fileBytes * ratio));
  }
}
