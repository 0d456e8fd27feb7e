package vn.qcdc.api.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import vn.qcdc.api.call.Call;

/** Before a confidential operation: whatever comes of it, nothing that was sent is repeated. */
@Priority(1)
final class Discretion implements ContainerRequestFilter {

  private final Call call;

  Discretion(Call call) {
    this.call = call;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    call.beDiscreet();
  }
}
