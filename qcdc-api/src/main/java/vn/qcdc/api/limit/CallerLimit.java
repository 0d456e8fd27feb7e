package vn.qcdc.api.limit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.qcdc.api.access.Caller;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;

/** Counts a request by its caller as soon as a guard has let them in with a token that is new. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class CallerLimit implements ContainerRequestFilter {

  @Inject RequestLimits limits;
  @Inject CurrentCaller current;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @Override
  public void filter(ContainerRequestContext call) {
    Object address = request.getAttribute(RateLimit.CHARGED_TO);
    String authorization = call.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (address != null && authorization != null) {
      current.known().ifPresent(caller -> move(address.toString(), authorization, caller));
    }
  }

  private void move(String address, String authorization, Caller caller) {
    limits
        .move(address, authorization, caller, Costs.of(request))
        .ifPresent(
            taken -> {
              taken.tell(response);
              if (!taken.granted()) {
                throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS);
              }
            });
  }
}
