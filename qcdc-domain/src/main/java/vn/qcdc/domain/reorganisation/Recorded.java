package vn.qcdc.domain.reorganisation;

import java.time.Instant;

/** Who entered something, and when. */
public record Recorded(String by, Instant at) {}
