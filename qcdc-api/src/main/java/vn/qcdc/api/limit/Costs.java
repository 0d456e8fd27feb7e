package vn.qcdc.api.limit;

import jakarta.servlet.http.HttpServletRequest;

/** What a request costs, one being the least: not all that is asked is the same work. */
final class Costs {

  /** A token that is not believed, so that nobody tries many. */
  static final long REFUSED_TOKEN = 20;

  private static final long MUCH_WORK = 10;

  private Costs() {}

  /** By what the request reaches, however its address is written. */
  static long of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return of(request.getServletPath() + (info == null ? "" : info));
  }

  /**
   * @param path decoded, and without parameters
   */
  static long of(String path) {
    return path.equals("/v1/proofreadings")
            || path.startsWith("/v1/tracking/")
            || path.endsWith("/imports")
            || path.endsWith("/export")
            || path.equals("/v1/feeds")
        ? MUCH_WORK
        : 1;
  }
}
