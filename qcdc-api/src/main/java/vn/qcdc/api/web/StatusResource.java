package vn.qcdc.api.web;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.qcdc.api.access.OpenToAll;
import vn.qcdc.api.access.TrustedIssuers;
import vn.qcdc.api.contract.StatusApi;
import vn.qcdc.api.contract.model.Status;
import vn.qcdc.api.contract.model.StatusClock;
import vn.qcdc.domain.organisation.Organisations;

/** Says whether the server and its database answer. */
@Path("/status")
public class StatusResource implements StatusApi {

  @Inject Organisations organisations;
  @Inject Contract contract;
  @Inject TrustedIssuers issuers;
  @Inject Rehearsal rehearsal;

  @Override
  @OpenToAll
  @Transactional
  public Response getStatus() {
    organisations.current();
    return Response.ok(
            new Status()
                .status(Status.StatusEnum.UP)
                .version(contract.version())
                .mode(Status.ModeEnum.fromValue(issuers.mode().code()))
                .clock(rehearsal.shift().map(shift -> new StatusClock().shift(shift)).orElse(null)))
        .build();
  }
}
