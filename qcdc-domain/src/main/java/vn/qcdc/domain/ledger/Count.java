package vn.qcdc.domain.ledger;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/**
 * How many matters had the same in common while some units held them.
 *
 * @param part in which they count
 * @param isOld whether they were in hand when the first day began
 * @param came how those that came from outside the part came; {@code null} for all others
 * @param went how those that left the part left; {@code null} for all others
 * @param forwardedTo to whom, of those that were forwarded out of the part
 * @param punctuality of those that were resolved
 * @param standing of those that were in hand when the last day ended
 */
public record Count(
    String part,
    boolean isOld,
    @Nullable Coming came,
    @Nullable Going went,
    @Nullable UnitId forwardedTo,
    @Nullable Punctuality punctuality,
    @Nullable Standing standing,
    boolean isOverdue,
    long number) {}
