package vn.qcdc.api.limit;

/** What a request costs, one being the least: not all that is asked is the same work. */
final class Costs {

  /** A token that is not believed, so that nobody tries many. */
  static final long REFUSED_TOKEN = 20;

  private static final long MANY_SHEETS = 10;

  private Costs() {}

  /**
   * @param path as it was sent
   */
  static long of(String path) {
    return path.endsWith("/imports") || path.endsWith("/export") || path.equals("/v1/feeds")
        ? MANY_SHEETS
        : 1;
  }
}
