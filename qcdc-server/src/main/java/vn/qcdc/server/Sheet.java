package vn.qcdc.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What one unit sends on one form for one period.
 *
 * @param figures as the contract words them
 */
record Sheet(String form, String unit, String period, List<Map<String, Object>> figures) {
  Sheet {
    figures = List.copyOf(figures);
  }

  String path() {
    return "/v1/submissions/%s/%s/%s".formatted(segment(form), segment(unit), segment(period));
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
