package vn.qcdc.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets pages of other origins read answers, those of {@code QCDC_CORS_ORIGINS} only, separated by
 * commas: {@code https://qcdc.example.vn}. Browsers are never told to send cookies, there being
 * none; a token is put there by the page itself.
 */
public class CrossOrigin extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final Set<String> ORIGINS =
      Arrays.stream(System.getenv().getOrDefault("QCDC_CORS_ORIGINS", "").split(","))
          .map(String::strip)
          .filter(origin -> !origin.isEmpty())
          .peek(CrossOrigin::requireOne)
          .collect(Collectors.toUnmodifiableSet());

  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String READABLE =
      "API-Version, Content-Disposition, ETag, Link, Location, RateLimit, RateLimit-Policy,"
          + " Retry-After";
  private static final String SENDABLE =
      "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
          + " If-None-Match, Prefer, traceparent";
  private static final String REMEMBERED_SECONDS = "600";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (ORIGINS.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    if (origin == null || !ORIGINS.contains(origin)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    if (isPreflight(request)) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", SENDABLE);
      response.setHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.setHeader("Access-Control-Expose-Headers", READABLE);
      chain.doFilter(request, response);
    }
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  /** No pattern, no path, not everybody. */
  private static void requireOne(String origin) {
    if (!origin.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
      throw new IllegalArgumentException("QCDC_CORS_ORIGINS names no origin: " + origin);
    }
  }
}
