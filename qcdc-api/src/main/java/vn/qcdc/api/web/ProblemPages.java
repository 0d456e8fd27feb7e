package vn.qcdc.api.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import vn.qcdc.api.access.OpenToAll;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;

/** The pages behind the {@code type} of problems. */
@Path("/problems/{code}")
public class ProblemPages {

  @Inject Call call;

  @GET
  @Produces("text/html; charset=UTF-8")
  @OpenToAll
  public Response page(@PathParam("code") String name) {
    ProblemCode code =
        Arrays.stream(ProblemCode.values())
            .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    Messages messages = new Messages(call.language());
    return Response.ok(
            """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body><main><h1>%d %s</h1><p>%s</p></main></body></html>
            """
                .formatted(
                    call.language().tag(),
                    code,
                    code.status(),
                    messages.title(code),
                    messages.detail(code)))
        .build();
  }
}
