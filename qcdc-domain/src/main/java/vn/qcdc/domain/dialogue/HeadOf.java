package vn.qcdc.domain.dialogue;

import vn.qcdc.domain.organisation.UnitId;

/** One head of one unit. */
public record HeadOf(UnitId unit, Head head) {}
