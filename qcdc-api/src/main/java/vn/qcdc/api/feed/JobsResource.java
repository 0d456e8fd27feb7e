package vn.qcdc.api.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.JobsApi;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.feed.Job;
import vn.qcdc.domain.feed.Jobs;

/** Shows how far long work is, and has it stop. */
@Path("/jobs/{job}")
public class JobsResource implements JobsApi {

  @Inject Jobs jobs;
  @Inject Clock clock;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response getJob(UUID job) {
    Job found = find(job);
    return found.result() != null
        ? Response.status(Response.Status.SEE_OTHER)
            .header(HttpHeaders.LOCATION, "/v1/feeds/" + found.result())
            .build()
        : Response.ok(FeedContract.job(found)).build();
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response cancelJob(UUID job) {
    jobs.cancel(find(job).id());
    return Response.noContent().build();
  }

  private Job find(UUID id) {
    return jobs.find(id)
        .map(job -> job.seen(clock.instant()))
        .filter(
            job ->
                caller.get().may(Permission.ADMINISTER)
                    || job.startedBy().equals(caller.get().name()))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }
}
