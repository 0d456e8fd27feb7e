package vn.qcdc.domain.figure;

import java.time.Instant;

/**
 * One accepted state of a sheet; a later one supersedes it and never overwrites it.
 *
 * @param number 1 for the first
 */
public record Revision(int number, Instant receivedAt, String submittedBy) {}
