package vn.qcdc.domain.examination;

import java.time.Instant;

/** Why figures that do not add up are right all the same (giải trình). */
public record Explanation(String text, String by, Instant at) {}
