package vn.qcdc.domain.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * What a request that bore a key (Idempotency-Key) was answered.
 *
 * @param request digest of what was asked and sent
 */
public record Receipt(String sentBy, String key, String request, UUID feed, Instant at) {}
