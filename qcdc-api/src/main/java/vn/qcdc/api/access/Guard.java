package vn.qcdc.api.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;

/** Lets a call pass only with a token of a trusted issuer whose bearer may call. */
@Priority(Priorities.AUTHENTICATION)
final class Guard implements ContainerRequestFilter {

  private static final String SCHEME = "Bearer ";

  /** Other signs would be skipped by those who read it, and give one token many spellings. */
  private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private final Predicate<Caller> mayCall;
  private final TrustedIssuers issuers;
  private final CurrentCaller current;

  Guard(Predicate<Caller> mayCall, TrustedIssuers issuers, CurrentCaller current) {
    this.mayCall = mayCall;
    this.issuers = issuers;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller =
        token(request)
            .flatMap(issuers::caller)
            .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHORIZED));
    if (!mayCall.test(caller)) {
      throw new ProblemException(ProblemCode.FORBIDDEN);
    }
    current.letIn(caller);
  }

  /** Of two headers it could not be told which one those before us have looked at. */
  private static Optional<String> token(ContainerRequestContext request) {
    List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
    return headers.size() == 1 && headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(headers.get(0).substring(SCHEME.length()).strip())
            .filter(token -> TOKEN.matcher(token).matches())
        : Optional.empty();
  }
}
