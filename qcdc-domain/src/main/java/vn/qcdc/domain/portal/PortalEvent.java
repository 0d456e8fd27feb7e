package vn.qcdc.domain.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Standing;

/**
 * That something became of what the portal handed over.
 *
 * @param standing from then on
 * @param answer the wording for everybody, when it was approved by this; {@code null} else
 */
public record PortalEvent(
    PortalMark mark, String externalId, Instant at, Standing standing, @Nullable String answer) {}
