package vn.qcdc.domain.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request that bore a key (Idempotency-Key) was answered.
 *
 * @param sentBy who sent it
 * @param digest of what was asked and sent
 * @param location of what it made
 * @param tag of the version of what it made
 * @param body of the answer, in JSON
 */
public record AnsweredRequest(
    String sentBy,
    String key,
    String digest,
    int status,
    @Nullable String location,
    @Nullable String tag,
    String body,
    Instant at) {}
