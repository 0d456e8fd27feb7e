package vn.qcdc.domain.submission;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * Who sends a sheet, when, and what they know of it.
 *
 * @param supersedes number of the revision that the sender has seen and means to correct; empty
 *     when the sender knows of none
 */
public record Sender(String name, Instant at, OptionalInt supersedes) {}
