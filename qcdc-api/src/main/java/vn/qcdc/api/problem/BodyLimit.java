package vn.qcdc.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large: before a byte is read where the caller says the length, and in
 * the middle where not. {@code QCDC_MAX_BODY} sets the limit in bytes, {@code QCDC_MAX_FEED} that
 * of feeds, which are never held in memory. Compressed bodies are not taken at all: what a few
 * bytes inflate to is known too late.
 */
public class BodyLimit extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final String PLAIN = "identity";

  private static final long BYTES =
      Long.parseLong(System.getenv().getOrDefault("QCDC_MAX_BODY", "33554432"));
  private static final long FEED_BYTES =
      Long.parseLong(System.getenv().getOrDefault("QCDC_MAX_FEED", "1073741824"));

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isPlain(request.getHeader("Content-Encoding"))) {
      response.setHeader("Accept-Encoding", PLAIN);
      response.sendError(ProblemCode.UNSUPPORTED_MEDIA_TYPE.status());
      return;
    }
    long limit = request.getRequestURI().equals("/v1/feeds") ? FEED_BYTES : BYTES;
    if (request.getContentLengthLong() > limit) {
      // The connection stays open: closed under a caller who is still sending, it loses the answer.
      response.sendError(ProblemCode.TOO_LARGE.status());
    } else {
      chain.doFilter(new BoundedRequest(request, limit), response);
    }
  }

  private static boolean isPlain(@Nullable String encoding) {
    return encoding == null || encoding.equalsIgnoreCase(PLAIN);
  }
}
