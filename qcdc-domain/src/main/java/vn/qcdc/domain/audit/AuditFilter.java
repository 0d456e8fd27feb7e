package vn.qcdc.domain.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; {@code null} asks for all.
 *
 * @param from included
 * @param until excluded
 * @param subject how the path of the request begins
 */
public record AuditFilter(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String actor,
    @Nullable String client,
    @Nullable String operation,
    @Nullable String subject) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
