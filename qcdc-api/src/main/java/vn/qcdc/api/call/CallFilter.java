package vn.qcdc.api.call;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Opens every call before anything else happens, and puts on every answer what all answers bear.
 */
@Provider
@PreMatching
@Priority(0)
public class CallFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Inject Call call;

  @Override
  public void filter(ContainerRequestContext request) {
    call.begin(
        Languages.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
        TraceIds.of(request.getHeaderString("traceparent")),
        request.getUriInfo(),
        request.getRequest(),
        request.getMediaType());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Origin");
    if (!headers.containsKey(HttpHeaders.CONTENT_LANGUAGE) && response.hasEntity()) {
      headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, call.language().tag());
    }
  }
}
