package vn.qcdc.api.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Caller;
import vn.qcdc.domain.audit.Act;
import vn.qcdc.domain.feed.FeedTerms;

/**
 * A feed as it is asked to be taken.
 *
 * @param id of the feed that it becomes, unless it is answered already
 * @param act what the audit is told of it, whichever thread takes it
 * @param key the Idempotency-Key
 * @param digest of the body and all that decides what becomes of it
 */
record FeedRequest(
    UUID id,
    Caller caller,
    Act act,
    Instant at,
    FeedBody body,
    FeedTerms terms,
    boolean dryRun,
    @Nullable String key,
    String digest) {}
