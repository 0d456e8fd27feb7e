package vn.qcdc.api.audit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.qcdc.api.access.Caller;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Role;
import vn.qcdc.api.call.Call;
import vn.qcdc.domain.audit.Act;

/** Puts together what the audit is told of the request that is being answered. */
@ApplicationScoped
public class Acts {

  private static final int LONGEST_SUBJECT = 500;

  @Inject CurrentCaller current;
  @Inject Call call;

  /**
   * @param operation as the contract names it
   */
  public Act of(String operation) {
    Caller caller = current.get();
    return new Act(
        caller.name(),
        caller.issuer(),
        caller.client(),
        caller.roles().stream().map(Role::code).collect(toUnmodifiableSet()),
        operation,
        call.uri().map(uri -> subject(uri.getRequestUri().getRawPath())).orElse(null),
        call.traceId());
  }

  private static String subject(String path) {
    return path.substring(0, Math.min(path.length(), LONGEST_SUBJECT));
  }
}
