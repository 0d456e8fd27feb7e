package vn.qcdc.api.parameter;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/**
 * The part of a list that is wanted.
 *
 * @param offset how many items to leave out
 * @param limit how many items to give at most
 */
public record Page(int offset, int limit) {

  private static final Pattern POSITION = Pattern.compile("at:(\\d{1,9})");

  /** Refuses a cursor that was not given out by this server. */
  public static Page of(@Nullable String cursor, int limit) {
    if (cursor == null) {
      return new Page(0, limit);
    }
    Matcher position = POSITION.matcher(OpaqueText.meant(cursor));
    if (!position.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "cursor", cursor, "next"));
    }
    return new Page(Integer.parseInt(position.group(1)), limit);
  }

  public <T> List<T> cut(List<T> all) {
    int start = Math.min(offset, all.size());
    return all.subList(start, Math.min(start + limit, all.size()));
  }

  /** The cursor of the page after this one; {@code null} when there is none. */
  public @Nullable String next(int size) {
    return offset + limit < size ? OpaqueText.of("at:" + (offset + limit)) : null;
  }

  /** Says in a header where the next page is. */
  public static Response.ResponseBuilder linked(
      Response.ResponseBuilder response, @Nullable String next, Call call) {
    return next == null
        ? response
        : response.header(HttpHeaders.LINK, "<" + address(call, next) + ">; rel=\"next\"");
  }

  private static String address(Call call, String next) {
    URI page =
        call.uri().orElseThrow().getRequestUriBuilder().replaceQueryParam("cursor", next).build();
    // Relative: the host is what the caller says it is, and may be anybody.
    return page.getRawPath() + "?" + page.getRawQuery();
  }
}
