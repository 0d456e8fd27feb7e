package vn.qcdc.api.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import vn.qcdc.api.access.OpenToAll;

/** Serves the contract that everything else here implements. */
@Path("/")
public class ContractResource {

  private static final int AN_HOUR = 3600;

  @Inject Contract contract;

  @GET
  @Path("/openapi.yaml")
  @Produces("application/yaml")
  @OpenToAll
  public Response yaml() {
    return cached(contract.yaml());
  }

  @GET
  @Path("/openapi.json")
  @Produces("application/json")
  @OpenToAll
  public Response json() {
    return cached(contract.json());
  }

  private static Response cached(String text) {
    CacheControl cache = new CacheControl();
    cache.setMaxAge(AN_HOUR);
    return Response.ok(text).cacheControl(cache).build();
  }
}
