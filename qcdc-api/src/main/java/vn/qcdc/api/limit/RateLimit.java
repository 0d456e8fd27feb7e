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
import vn.qcdc.api.call.AddressRange;
import vn.qcdc.api.call.ClientAddresses;

/**
 * Refuses a request where its caller has used up what there is for a minute, before anything else
 * is done for it, and tells all others how much is left.
 */
public class RateLimit extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** The attribute of a request that names the address from which it was taken. */
  static final String CHARGED_TO = RateLimit.class.getName() + ".chargedTo";

  private static final int TOO_MANY_REQUESTS = 429;

  private static final ClientAddresses ADDRESSES = ClientAddresses.configured();

  @Inject transient RequestLimits limits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = subscriber(request);
    String authorization = request.getHeader("Authorization");
    if (!limits.isKnown(authorization)) {
      request.setAttribute(CHARGED_TO, address);
    }
    Optional<Allowance.Taken> taken = limits.take(address, authorization, Costs.of(request));
    taken.ifPresent(each -> each.tell(response));
    if (taken.isPresent() && !taken.get().granted()) {
      response.sendError(TOO_MANY_REQUESTS);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      limits.refused(address, authorization);
    }
  }

  private static String subscriber(HttpServletRequest request) {
    // Each proxy may add to the header or write one more.
    String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    return ClientAddresses.subscriber(
        ADDRESSES.client(AddressRange.literal(request.getRemoteAddr()), forwarded));
  }
}
