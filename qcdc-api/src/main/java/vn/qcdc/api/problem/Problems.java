package vn.qcdc.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.Problem;
import vn.qcdc.domain.finding.Finding;

/** Writes problems as {@code application/problem+json} in the language of the call. */
@ApplicationScoped
public class Problems {

  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  private static final int RETRY_AFTER_SECONDS = 5;

  /** More than anybody mends at once; the detail says how many others there are. */
  private static final int MOST_ISSUES = 1000;

  @Inject Call call;

  public Response response(ProblemCode code, List<Finding> findings) {
    return response(code, findings, findings.size());
  }

  /**
   * @param all how many findings there are, of which not all need to be given
   */
  public Response response(ProblemCode code, List<Finding> findings, long all) {
    Messages messages = new Messages(call.language());
    List<Issue> issues =
        findings.stream()
            .limit(MOST_ISSUES)
            .map(finding -> call.isDiscreet() ? finding.at(finding.pointer(), null) : finding)
            .map(finding -> issue(finding, messages))
            .toList();
    long others = all - issues.size();
    String detail = messages.detail(code);
    return response(code, others == 0 ? detail : detail + " " + messages.others(others), issues);
  }

  /** For faults whose issues are not findings of the domain. */
  Response response(ProblemCode code, String detail, List<Issue> issues) {
    Problem problem = problem(code, detail, call.traceId(), new Messages(call.language()));
    problem.setInstance(
        call.uri().map(UriInfo::getRequestUri).map(uri -> uri.getRawPath()).orElse(null));
    problem.setIssues(issues.isEmpty() ? null : issues);
    Response.ResponseBuilder response =
        Response.status(code.status())
            .type(MEDIA_TYPE)
            .entity(problem)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (code == ProblemCode.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"qcdc\"");
    } else if (code == ProblemCode.UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    } else if (code == ProblemCode.REQUEST_TIMEOUT) {
      response.header("Connection", "close");
    }
    return response.build();
  }

  /** In the language of the call. */
  public List<Issue> issues(List<Finding> findings) {
    Messages messages = new Messages(call.language());
    return findings.stream().map(finding -> issue(finding, messages)).toList();
  }

  public Issue issue(Finding finding, Messages messages) {
    return new Issue()
        .code(finding.code().name())
        .severity(Issue.SeverityEnum.fromValue(finding.severity().name()))
        .pointer(finding.pointer())
        .value(finding.value())
        .expected(finding.expected())
        .message(messages.text(finding));
  }

  static Problem problem(ProblemCode code, String detail, String traceId, Messages messages) {
    return new Problem()
        .type(page(code))
        .title(messages.title(code))
        .status(code.status())
        .detail(detail)
        .code(code.name())
        .traceId(traceId);
  }

  private static String page(ProblemCode code) {
    return "/v1/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
