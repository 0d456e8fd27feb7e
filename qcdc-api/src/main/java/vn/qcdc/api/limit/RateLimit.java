package vn.qcdc.api.limit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.call.AddressRange;
import vn.qcdc.api.call.ClientAddresses;

/**
 * Refuses a request where its caller has used up what there is for a minute, before anything else
 * is done for it, and tells all others how much is left.
 */
public class RateLimit extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final int TOO_MANY_REQUESTS = 429;

  private static final ClientAddresses ADDRESSES = ClientAddresses.configured();

  @Inject transient RequestLimits limits;
  @Inject transient CurrentCaller current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = subscriber(request);
    String authorization = request.getHeader("Authorization");
    Optional<Allowance.Taken> taken = limits.take(address, authorization, request.getRequestURI());
    taken.ifPresent(each -> tell(each, response));
    if (taken.isPresent() && !taken.get().granted()) {
      response.setHeader("Retry-After", String.valueOf(taken.get().retryAfter()));
      response.sendError(TOO_MANY_REQUESTS);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      limits.refused(address, authorization);
    } else if (authorization != null) {
      current.known().ifPresent(caller -> limits.remember(authorization, caller));
    }
  }

  private static void tell(Allowance.Taken taken, HttpServletResponse response) {
    response.setHeader("RateLimit-Policy", taken.allowance().policy());
    response.setHeader("RateLimit", taken.limit());
  }

  private static String subscriber(HttpServletRequest request) {
    // Each proxy may add to the header or write one more.
    String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    return ClientAddresses.subscriber(
        ADDRESSES.client(AddressRange.literal(request.getRemoteAddr()), forwarded));
  }
}
