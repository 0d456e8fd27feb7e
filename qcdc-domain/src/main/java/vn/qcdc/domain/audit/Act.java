package vn.qcdc.domain.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about to do something (tác nhân và việc làm); what becomes of it stands in the entry.
 *
 * @param actor as the issuer names them, or {@code system}
 * @param issuer who vouches for the actor; {@code null} for the system itself
 * @param client the program through which they act
 * @param roles in which they act
 * @param operation of the contract, or {@code system:} and what the system does of its own accord
 * @param subject the path of the request
 * @param traceId by which the request is found in the logs
 */
public record Act(
    String actor,
    @Nullable String issuer,
    @Nullable String client,
    Set<String> roles,
    String operation,
    @Nullable String subject,
    @Nullable String traceId) {

  public Act {
    roles = Set.copyOf(roles);
    if (actor.isEmpty() || operation.isEmpty()) {
      throw new IllegalArgumentException("Nobody acts, or does nothing");
    }
  }

  /** What the system does of its own accord. */
  public static Act ofSystem(String what) {
    return new Act("system", null, null, Set.of(), "system:" + what, null, null);
  }
}
