package vn.qcdc.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.qcdc.api.call.Call;

/**
 * Turns whatever ends a request into a problem. What nobody expected becomes 500 with a trace id
 * under which the log tells more; no text of an exception gets out.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  @Inject Problems problems;
  @Inject Call call;

  @Override
  public Response toResponse(Throwable fault) {
    Optional<ProblemException> problem = Causes.first(fault, ProblemException.class);
    if (problem.isPresent()) {
      return problems.response(problem.get().code(), problem.get().findings());
    }
    ProblemCode code = Causes.problem(fault);
    if (code == ProblemCode.INTERNAL_ERROR && fault instanceof WebApplicationException refused) {
      return refused(refused);
    }
    if (code == ProblemCode.INTERNAL_ERROR) {
      LOG.log(System.Logger.Level.ERROR, "Trace " + call.traceId(), fault);
    } else {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}, trace {1}: {2}",
          code,
          call.traceId(),
          // What a caller sent may stand in it; it must not begin a line of its own.
          CONTROL.matcher(fault.toString()).replaceAll(" "));
    }
    return problems.response(code, List.of());
  }

  /** The kind of problem that a fault is. */
  public static ProblemCode codeOf(Throwable fault) {
    return Causes.first(fault, ProblemException.class)
        .map(ProblemException::code)
        .orElseGet(() -> Causes.problem(fault));
  }

  /** What JAX-RS itself refuses: unknown paths, methods, media types. */
  private Response refused(WebApplicationException refused) {
    Response given = refused.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    Response response = problems.response(ProblemCode.ofStatus(given.getStatus()), List.of());
    return given.getHeaderString("Allow") == null
        ? response
        : Response.fromResponse(response).header("Allow", given.getHeaderString("Allow")).build();
  }
}
