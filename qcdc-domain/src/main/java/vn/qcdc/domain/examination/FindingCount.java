package vn.qcdc.domain.examination;

import vn.qcdc.domain.finding.Severity;

/** How many findings of one rule there are in one state. */
public record FindingCount(String rule, Severity severity, FindingState state, long count) {}
